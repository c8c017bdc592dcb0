// Opening a study that is there already: a recent one, or one in a folder.

import * as api from "../api";
import { home } from "../store";
import { say } from "../words";
import { FolderList } from "./folder-list";

interface Opening {
  opening: boolean;
  open: (study: () => Promise<api.Home>) => Promise<void>;
}

export function OpenStudy({ opening, open }: Opening) {
  const recent = home.value?.recent ?? [];
  const openFolder = (folder: string) => void open(() => api.openStudy(folder));
  return (
    <section class="start-form">
      <h2>{say("pages-start-open")}</h2>
      {recent.length > 0 && (
        <>
          <h3>{say("pages-open-recent")}</h3>
          <ul class="recent">
            {recent.map((one) => (
              <li key={one.folder}>
                <button type="button" class="plain" disabled={opening} onClick={() => openFolder(one.folder)}>
                  <span>{one.title}</span> <span class="quiet">{one.folder}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say("pages-open-browse")}</h3>
      <FolderList start={home.value?.folder ?? null} onStudy={openFolder} />
    </section>
  );
}
