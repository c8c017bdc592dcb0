// Accepting many suggestions of one code at once: all of them are shown first, and each can be left out.

import { useState } from "preact/hooks";
import type { Queued } from "../api";
import { Modal } from "../frame/modal";
import { whoAndWhere } from "../interview";
import { codes } from "../store";
import { say } from "../words";
import { decide } from "./queue";
import { SuggestedText } from "./suggested-text";

export function BulkDialog({ cards, close }: { cards: Queued[]; close: () => void }) {
  // As they were when the dialog opened: what comes in meanwhile was not looked at.
  const [listed] = useState(cards);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const chosen = listed.filter((card) => !out.has(card.id));
  const toggle = (id: string) => {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    setOut(next);
  };
  const accept = () => {
    decide(chosen, "accepted", { act: "accept", suggestions: chosen.map((card) => card.id) });
    close();
  };
  const label = codes.value.get(listed[0]?.code ?? "")?.label ?? "";
  return (
    <Modal title={say("pages-bulk-title", { count: listed.length, code: label })} act={say("pages-bulk-accept", { count: chosen.length })} disabled={chosen.length === 0} onAct={accept} onClose={close}>
      <p class="quiet">{say("pages-bulk-about")}</p>
      <ul class="bulk" tabIndex={0} aria-label={say("pages-bulk-list")}>
        {listed.map((card) => (
          <li key={card.id}>
            <label class="check">
              <input type="checkbox" checked={!out.has(card.id)} onChange={() => toggle(card.id)} />
              <span>
                <span class="quiet">{[...whoAndWhere(card), say("workbench-line", { line: card.line })].join(" · ")}</span>
                <SuggestedText card={{ ...card, before: card.before.slice(-60), after: card.after.slice(0, 60) }} span={card} reading={null} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
