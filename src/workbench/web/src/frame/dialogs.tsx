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
      return <DefineDialog name={now.name} />;
    case "move":
      return <MoveDialog name={now.name} />;
    case "merge":
      return <MergeDialog from={now.from} into={now.into ?? null} />;
    case "retire":
      return <RetireDialog name={now.name} />;
    case "rename":
      return <NameDialog kind="rename" name={now.name} />;
    case "new-code":
      return <NameDialog kind="new-code" name={now.theme === undefined ? null : `theme:${now.theme}`} />;
    case "new-theme":
      return <NameDialog kind="new-theme" name={null} />;
  }
}
