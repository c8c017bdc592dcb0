// Walking through the folders of this computer, with the keyboard or the mouse, to choose one.

import { useEffect, useRef, useState } from "preact/hooks";
import * as api from "../api";
import { complain } from "../store";
import { say } from "../words";
import { Problem } from "../frame/problem";

type Listing = Awaited<ReturnType<typeof api.folders>>;

interface Choosing {
  start: string | null;
  /** A folder that holds a study was chosen. */
  onStudy?: (path: string) => void;
  /** The folder that is looked at, for those who choose a place. */
  onPlace?: (path: string) => void;
}

export function FolderList({ start, onStudy, onPlace }: Choosing) {
  const [listing, setListing] = useState<Listing | null>(null);
  const [typed, setTyped] = useState(start ?? "");
  const [problem, setProblem] = useState<api.Said | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const look = async (path: string | null, byHand: boolean) => {
    try {
      const found = await api.folders(path);
      setListing(found);
      setTyped(found.path);
      setProblem(null);
      if (!byHand) return;
      onPlace?.(found.path);
      requestAnimationFrame(() => list.current?.querySelector("button")?.focus());
    } catch (error) {
      if (error instanceof api.Refused) setProblem(error.said);
      else complain(error);
    }
  };
  useEffect(() => void look(start, false), []);

  const choose = (name: string, study: boolean) => {
    if (listing === null) return;
    const path = joined(listing.path, name);
    if (study && onStudy !== undefined) onStudy(path);
    else void look(path, true);
  };
  const up = () => {
    if (listing?.parent != null) void look(listing.parent, true);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void look(typed, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Backspace") up();
    else if (!step(list.current, event.key)) return;
    event.preventDefault();
  };

  return (
    <div class="folders">
      <div class="field-row">
        <button type="button" disabled={listing?.parent == null} onClick={up}>
          {say("pages-folders-up")}
        </button>
        <input
          type="text"
          aria-label={say("pages-folders-path")}
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
        <button type="button" onClick={() => void look(typed, true)}>
          {say("pages-folders-go")}
        </button>
      </div>
      {problem !== null && <Problem said={problem} />}
      <ul ref={list} aria-label={say("pages-folders-list", { path: listing?.path ?? "" })} onKeyDown={onKeyDown}>
        {listing?.folders.map((folder) => (
          <li key={folder.name}>
            <button type="button" class="plain" onClick={() => choose(folder.name, folder.study)}>
              <span>{folder.name}</span>
              {folder.study && <span class="mark">{say("pages-folders-study")}</span>}
            </button>
          </li>
        ))}
        {listing?.folders.length === 0 && <li class="quiet">{say("pages-folders-none")}</li>}
      </ul>
    </div>
  );
}

/** Moves through the buttons of a list; whether the key was one for that. */
function step(list: HTMLElement | null, key: string): boolean {
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (to === undefined) return false;
  buttons[to]?.focus();
  return true;
}

function joined(folder: string, name: string): string {
  const separator = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
