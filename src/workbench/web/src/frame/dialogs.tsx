// The dialog that is asked for.

import { asking } from "./asking";
import { KeySheet } from "./sheet";
import { MemoDialog } from "../read/memo";
import { DefineDialog } from "../codebook/define";
import { MergeDialog } from "../codebook/merge";
import { MoveDialog } from "../codebook/move";
import { NameDialog } from "../codebook/name";
import { RetireDialog } from "../codebook/retire";

export function Dialogs() {
  const now = asking.value;
  switch (now?.ask) {
    case undefined:
      return null;
    case "keys":
      return <KeySheet />;
    case "memo":
      return <MemoDialog about={now.about} name={now.name} />;
    case "define":
      return <DefineDialog id={now.id} />;
    case "move":
      return <MoveDialog id={now.id} />;
    case "merge":
      return <MergeDialog from={now.from} into={now.into ?? null} />;
    case "retire":
      return <RetireDialog id={now.id} />;
    case "rename":
      return <NameDialog kind="rename" id={now.id} />;
    case "new-code":
      return <NameDialog kind="new-code" id={now.theme ?? null} />;
    case "new-theme":
      return <NameDialog kind="new-theme" id={null} />;
  }
}
