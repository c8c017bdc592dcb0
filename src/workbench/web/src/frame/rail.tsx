// The rail at the left: one word and one drawing for every page.

import { useKeys } from "../keys";
import { page, study } from "../store";
import { say } from "../words";
import { Icon } from "./icons";
import { keyNames } from "./keycap";
import { go } from "./route";

const pages = ["read", "suggestions", "matrix", "interviews", "tables"] as const;

export function Rail() {
  useKeys(Object.fromEntries(pages.map((one) => [`go-${one}`, () => go(one)])));
  const waiting = study.value?.suggestions ?? 0;
  return (
    <nav class="rail" aria-label={say("workbench-pages")}>
      {pages.map((one) => (
        <a key={one} href={`#/${one}`} aria-current={page.value === one ? "page" : undefined} title={keyNames(`go-${one}`)[0]}>
          <Icon name={one} />
          <span>{say(`workbench-page-${one}`)}</span>
          {one === "suggestions" && waiting > 0 && <span class="waiting" aria-label={say("workbench-suggestions-open", { count: waiting })}>{waiting}</span>}
        </a>
      ))}
    </nav>
  );
}
