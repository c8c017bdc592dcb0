// The whole screen: what is shown, in which language and light, and how it stays in step with the address and with others.

import { effect, untracked, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "./api";
import { Dialogs } from "./frame/dialogs";
import { takeDropped } from "./frame/dropping";
import { Frame } from "./frame/frame";
import { follow } from "./frame/route";
import { Toasts } from "./frame/toasts";
import { listen } from "./keys";
import { Start } from "./pages/start";
import { complain, connected, hasStudy, home, page, readAgain, readStudy, study, takeIn, told, transcript } from "./store";
import { say, speak } from "./words";

async function begin(): Promise<void> {
  const known = await api.home();
  await speak(known.preferences.language);
  if (known.study !== null) await readStudy();
  home.value = known;
}

/** Light, dark, or as the system has it. */
function keepTheme(): () => void {
  return effect(() => {
    const theme = home.value?.preferences.theme;
    if (theme === undefined) return;
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  });
}

/** What was said on one page is not carried to the next; what went wrong is. */
function keepTold(): () => void {
  let before = page.peek();
  return effect(() => {
    if (page.value === before) return;
    before = page.value;
    untracked(() => { told.value = told.value.filter((one) => one.said.severity === "error"); });
  });
}

function keepTitle(): () => void {
  return effect(() => {
    const title = study.value?.title;
    document.title = title === undefined ? "Codeboom" : `${title} – Codeboom`;
  });
}

/** Takes in what others do; after a broken connection, whatever was missed. */
function keepUp(): () => void {
  return api.follow(
    (version) => {
      if (version > (study.peek()?.version ?? version)) readAgain().catch(complain);
    },
    (change) => {
      if (change.window === api.windowId) return;
      const taken = change.done === null ? readAgain() : takeIn(change.done);
      taken.catch(complain);
    },
    (line) => {
      if (line && !connected.value) readAgain().catch(complain);
      connected.value = line;
    },
  );
}

/** Follows the study that is open, also when another is opened. */
function keepFollowing(): () => void {
  let stop: (() => void) | null = null;
  let followed: string | null = null;
  const dispose = effect(() => {
    const open = study.value === null ? null : home.value?.study ?? null;
    if (open === followed) return;
    followed = open;
    stop?.();
    stop = open === null ? null : keepUp();
    transcript.value = null;
    untracked(() => void follow());
  });
  return () => {
    dispose();
    stop?.();
  };
}

export function App() {
  const failed = useSignal(false);
  useEffect(() => {
    begin().catch(() => { failed.value = true; });
    const onHash = () => void follow();
    window.addEventListener("hashchange", onHash);
    const stops = [keepTheme(), keepTitle(), keepTold(), keepFollowing(), listen(), takeDropped()];
    return () => {
      window.removeEventListener("hashchange", onHash);
      for (const stop of stops) stop();
    };
  }, []);
  if (failed.value) {
    return (
      <main class="alone">
        <p lang="nl">Codeboom antwoordt niet. Start het programma opnieuw en laad deze pagina nog eens.</p>
        <p lang="en">Codeboom does not answer. Start the program again and reload this page.</p>
      </main>
    );
  }
  if (home.value === null) return null;
  const now = page.value;
  return (
    <>
      {now === "start" || !hasStudy.value ? <main class="alone" aria-label={say("workbench-page-start")}><Start /></main> : <Frame of={now} />}
      <Dialogs />
      <Toasts />
    </>
  );
}
