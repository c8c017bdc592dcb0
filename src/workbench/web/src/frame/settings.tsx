// How the program shows itself: language, light or dark, keys, the text in parts or whole.

import type { ComponentChildren } from "preact";
import type { Language, ThemeChoice } from "../api";
import { home } from "../store";
import { say } from "../words";
import { Icon } from "./icons";
import { languages, prefer, speakFromNow } from "./prefer";

const themes: readonly ThemeChoice[] = ["auto", "light", "dark"];
const spoken: readonly Language[] = ["nl", "en"];

interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  all: readonly T[];
  now: T;
  label: (one: T) => string;
  onChoose: (one: T) => void;
}

function Choice<T extends string>({ name, legend, all, now, label, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} class="check">
          <input type="radio" name={name} checked={one === now} onChange={() => onChoose(one)} /> {label(one)}
        </label>
      ))}
    </fieldset>
  );
}

function Switch({ on, onChange, children }: { on: boolean; onChange: (on: boolean) => void; children: ComponentChildren }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

export function KeysSwitch() {
  return <Switch on={home.value?.preferences.keys ?? true} onChange={(keys) => void prefer({ keys })}>{say("workbench-keys-on")}</Switch>;
}

export function Settings() {
  const known = home.value?.preferences;
  if (known === undefined) return null;
  return (
    <>
      <button class="plain icon-button" popovertarget="settings" title={say("workbench-settings")} aria-label={say("workbench-settings")}><Icon name="settings" /></button>
      <div id="settings" class="settings floating" popover="auto" role="dialog" aria-label={say("workbench-settings")}>
        <Choice name="language" legend={say("workbench-language")} all={spoken} now={known.language} label={(one) => languages[one]} onChoose={(one) => void speakFromNow(one)} />
        <Choice name="theme" legend={say("workbench-theme")} all={themes} now={known.theme} label={(one) => say(`workbench-theme-${one}`)} onChoose={(theme) => void prefer({ theme })} />
        <fieldset>
          <legend>{say("workbench-keys")}</legend>
          <KeysSwitch />
        </fieldset>
        <fieldset>
          <legend>{say("workbench-reading")}</legend>
          <Switch on={known.whole === true} onChange={(whole) => void prefer({ whole })}>
            {say("workbench-whole")}<br /><span class="quiet">{say("workbench-whole-about")}</span>
          </Switch>
        </fieldset>
      </div>
    </>
  );
}
