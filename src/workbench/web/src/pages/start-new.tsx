// A new study: what it is called, who codes, and in which folder it stands.

import { useEffect, useRef, useState } from "preact/hooks";
import * as api from "../api";
import { home } from "../store";
import { say } from "../words";
import { FolderList } from "./folder-list";

interface Opening {
  opening: boolean;
  open: (study: () => Promise<api.Home>) => Promise<void>;
}

export function NewStudy({ opening, open }: Opening) {
  const [title, setTitle] = useState("");
  const [coder, setCoder] = useState(home.value?.coder ?? "");
  const [above, setAbove] = useState(home.value?.folder ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const [browsing, setBrowsing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const folder = typed ?? inside(above, title);
  const ready = title.trim() !== "" && coder.trim() !== "" && folder.trim() !== "";
  const make = (event: Event) => {
    event.preventDefault();
    if (!ready) return;
    void open(async () => {
      if (coder.trim() !== home.value?.coder) await api.prefer({ coder: coder.trim() });
      return api.newStudy(folder.trim(), title.trim());
    });
  };

  return (
    <form class="start-form" onSubmit={make}>
      <h2>{say("pages-start-new")}</h2>
      <label class="field">
        {say("pages-new-title")}
        <input ref={first} type="text" value={title} placeholder={say("pages-new-title-example")} required onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <label class="field">
        {say("pages-new-coder")}
        <input type="text" value={coder} required autocomplete="name" onInput={(event) => setCoder(event.currentTarget.value)} />
        <span class="quiet">{say("pages-new-coder-about")}</span>
      </label>
      <div class="field">
        <label for="new-folder">{say("pages-new-folder")}</label>
        <div class="field-row">
          <input id="new-folder" type="text" value={folder} spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value)} />
          <button type="button" aria-expanded={browsing} onClick={() => setBrowsing(!browsing)}>
            {say("pages-new-other-folder")}
          </button>
        </div>
        <span class="quiet">{say("pages-new-folder-about")}</span>
      </div>
      {browsing && (
        <FolderList
          start={above}
          onPlace={(path) => {
            setAbove(path);
            setTyped(null);
          }}
        />
      )}
      <div>
        <button type="submit" class="primary" disabled={!ready || opening}>
          {say("pages-new-make")}
        </button>
      </div>
    </form>
  );
}

/** The folder of a study inside another, named after its title. */
function inside(above: string, title: string): string {
  const separator = above.includes("\\") ? "\\" : "/";
  const name = title.trim().replace(/[\\/:*?"<>|\s]+/g, " ").replace(/[. ]+$/, "");
  return above.endsWith(separator) ? above + name : above + separator + name;
}
