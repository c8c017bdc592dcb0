// The frame around every page of an open study.

import { page } from "../store";
import { say } from "../words";
import { Interviews } from "../pages/interviews";
import { Matrix } from "../pages/matrix";
import { Suggestions } from "../pages/suggestions";
import { Tables } from "../pages/tables";
import { ReadPage } from "../read/page";
import { Rail } from "./rail";
import { TopBar } from "./topbar";

const shown = { read: ReadPage, suggestions: Suggestions, matrix: Matrix, interviews: Interviews, tables: Tables };

export function Frame({ of }: { of: keyof typeof shown }) {
  const Page = shown[of];
  return (
    <div class="frame">
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById("main")?.focus(); }}>{say("workbench-skip")}</a>
      <TopBar />
      <Rail />
      <main id="main" tabIndex={-1} data-page={page.value}><Page /></main>
    </div>
  );
}
