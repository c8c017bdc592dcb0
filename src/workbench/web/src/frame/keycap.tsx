// A key as it is printed on a control.

import { say } from "../words";
import { keyOf, keysOf } from "../keys";
import { home } from "../store";

const mac = /Mac/.test(navigator.platform);
const signs: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", Delete: "Del", Escape: "Esc" };

/** How a key is written. */
export function keyName(key: string): string {
  return key
    .split(/(?<=.)([+ ])/)
    .map((part) => (part === "Ctrl" && mac ? "⌘" : part === "Space" ? say("workbench-space") : signs[part] ?? part))
    .join("");
}

/** How the keys of an entry are written: a row of digits as a range. */
export function keyNames(id: string): string[] {
  const key = keyOf(id);
  if (key === undefined) return [];
  const keys = keysOf(key);
  return keys.length === 9 ? ["1–9"] : keys.map(keyName);
}

/** The first key of an entry; nothing for a plain letter while those are off. */
export function Keycap({ id, text }: { id?: string; text?: string }) {
  const name = text ?? (id === undefined ? undefined : keyNames(id)[0]);
  if (name === undefined || (name.length === 1 && home.value?.preferences.keys === false)) return null;
  return <kbd aria-hidden="true" data-key={id}>{name}</kbd>;
}
