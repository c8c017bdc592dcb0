// The memos about something, the oldest first.

import type { MemoNote } from "../api";
import { home } from "../store";
import { say } from "../words";

export function Memos({ notes }: { notes: readonly MemoNote[] }) {
  if (notes.length === 0) return null;
  const day = new Intl.DateTimeFormat(home.value?.preferences.language ?? "nl", { dateStyle: "medium" });
  return (
    <ul class="memos" aria-label={say("workbench-memos", { count: notes.length })}>
      {notes.map((note) => (
        <li key={note.id}>
          <p>{note.text}</p>
          <p class="quiet">{note.coder} · {day.format(new Date(note.at))}</p>
        </li>
      ))}
    </ul>
  );
}
