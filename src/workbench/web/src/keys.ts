// The keys: one table that binds them, and from which the key sheet and the keys on the buttons are made.

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { focused, home } from "./store";

/** Where a key acts: plain letters only where the reader, the tree or the queue has the focus, never in a field. */
export type Where = "reader" | "selection" | "coding" | "box" | "tree" | "queue" | "all";

export interface Key {
  id: string;
  where: Where;
  /** `Ctrl` is the command key on a Mac; "G L" is G, then L. */
  keys: string[];
  /** Other letters in English. */
  en?: string[];
}

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export const table: readonly Key[] = [
  { id: "next-turn", where: "reader", keys: ["J", "ArrowDown"] },
  { id: "previous-turn", where: "reader", keys: ["K", "ArrowUp"] },
  { id: "sentence", where: "reader", keys: ["S"] },
  { id: "word", where: "reader", keys: ["W"] },
  { id: "next-coding", where: "reader", keys: ["O"] },
  { id: "memo", where: "reader", keys: ["N"] },
  { id: "find", where: "reader", keys: ["F"] },
  { id: "code", where: "selection", keys: ["C", "Enter"] },
  { id: "last-code", where: "selection", keys: ["."] },
  { id: "pinned", where: "selection", keys: digits },
  { id: "in-vivo", where: "selection", keys: ["V"] },
  { id: "start-back", where: "selection", keys: ["["] },
  { id: "start-forward", where: "selection", keys: ["]"] },
  { id: "end-back", where: "selection", keys: ["{"] },
  { id: "end-forward", where: "selection", keys: ["}"] },
  { id: "recode", where: "coding", keys: ["R"] },
  { id: "polarity", where: "coding", keys: ["-"] },
  { id: "prompting", where: "coding", keys: ["P"] },
  { id: "quotation", where: "coding", keys: ["Q"] },
  { id: "remove", where: "coding", keys: ["Delete", "Backspace"] },
  { id: "box-assign", where: "box", keys: ["Enter"] },
  { id: "box-stay", where: "box", keys: ["Ctrl+Enter"] },
  { id: "box-new", where: "box", keys: ["Shift+Enter"] },
  { id: "tree-open", where: "tree", keys: ["Enter"] },
  { id: "tree-fold", where: "tree", keys: ["Space"] },
  { id: "tree-rename", where: "tree", keys: ["F2"] },
  { id: "tree-move", where: "tree", keys: ["M"] },
  { id: "tree-memo", where: "tree", keys: ["N"] },
  { id: "queue-accept", where: "queue", keys: ["A"] },
  { id: "queue-reject", where: "queue", keys: ["X"] },
  { id: "queue-edges", where: "queue", keys: ["E"] },
  { id: "queue-other", where: "queue", keys: ["C"] },
  { id: "queue-later", where: "queue", keys: ["Space"] },
  { id: "queue-back", where: "queue", keys: ["Backspace"] },
  { id: "queue-context", where: "queue", keys: ["O"] },
  { id: "undo", where: "all", keys: ["Ctrl+Z"] },
  { id: "redo", where: "all", keys: ["Ctrl+Shift+Z", "Ctrl+Y"] },
  { id: "search", where: "all", keys: ["/"] },
  { id: "go-read", where: "all", keys: ["G L"], en: ["G R"] },
  { id: "go-suggestions", where: "all", keys: ["G V"], en: ["G S"] },
  { id: "go-matrix", where: "all", keys: ["G M"] },
  { id: "go-interviews", where: "all", keys: ["G I"] },
  { id: "go-tables", where: "all", keys: ["G T"] },
  { id: "keys", where: "all", keys: ["?"] },
  { id: "close", where: "all", keys: ["Escape"] },
];

export const wheres: readonly Where[] = ["reader", "selection", "coding", "box", "tree", "queue", "all"];

/** The keys of an entry, in the language of the screen. */
export function keysOf(key: Key): string[] {
  return (home.value?.preferences.language === "en" ? key.en : undefined) ?? key.keys;
}

export function keyOf(id: string): Key | undefined {
  return table.find((key) => key.id === id);
}

/** What was pressed, as the table writes it. AltGr makes a character and is no command. */
export function pressed(event: KeyboardEvent): string {
  const typed = event.getModifierState("AltGraph");
  const name = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const command = !typed && (event.ctrlKey || event.metaKey) ? "Ctrl+" : "";
  const alt = !typed && event.altKey ? "Alt+" : "";
  const shift = event.shiftKey && (command !== "" || name.length > 1) ? "Shift+" : "";
  return command + alt + shift + name;
}

/** Whether this is the key of an entry; for parts of the screen that listen themselves. */
export function is(event: KeyboardEvent, id: string): boolean {
  const key = keyOf(id);
  return key !== undefined && keysOf(key).includes(pressed(event));
}

/** What a key does; false when it had nothing to do here. */
export type Handler = (key: string) => false | void;
const handlers = new Map<string, Handler>();

/** Binds entries of the table for as long as a part of the screen is there. */
export function useKeys(bound: Record<string, Handler>): void {
  useEffect(() => {
    for (const [id, handler] of Object.entries(bound)) handlers.set(id, handler);
    return () => {
      for (const [id, handler] of Object.entries(bound)) if (handlers.get(id) === handler) handlers.delete(id);
    };
  });
}

function inField(target: Element): boolean {
  return target.matches("input, textarea, select, [contenteditable]");
}

/** The parts that a key press may be meant for, the nearest first. */
function parts(target: Element): Where[] {
  const zone = target.closest<HTMLElement>("[data-keys]")?.dataset["keys"];
  if (zone === "reader") return [...(focused.value === null ? [] : (["coding"] as const)), "selection", "reader", "all"];
  return zone === "tree" ? ["tree", "all"] : ["all"];
}

/** The entry of which the button was just pressed by mouse: told once each, and three in all. */
export const alsoByKey = signal<string | null>(null);
const toldOf = new Set<string>();
const lessons = 3;

function onClick(event: MouseEvent): void {
  if (event.detail === 0 || !(event.target instanceof Element)) return;
  const id = event.target.closest("button")?.querySelector<HTMLElement>("kbd[data-key]")?.dataset["key"];
  if (id === undefined || toldOf.has(id) || toldOf.size === lessons) return;
  toldOf.add(id);
  alsoByKey.value = id;
}

let first: { key: string; at: number } | null = null;
const sequence = 1500;

/** Listens. Returns the way to stop. */
export function listen(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || inField(target) || document.querySelector("dialog[open]") !== null) return;
    const key = pressed(event);
    const plain = key.length === 1;
    if (plain && home.value?.preferences.keys === false) return;
    if (target.matches("button, a, summary") && (key === "Enter" || key === "Space")) return;
    const whole = first !== null && event.timeStamp - first.at < sequence ? `${first.key} ${key}` : key;
    first = null;
    for (const where of parts(target)) {
      for (const entry of table) {
        if (entry.where !== where || !keysOf(entry).includes(whole)) continue;
        const handler = handlers.get(entry.id);
        if (handler === undefined || handler(key) === false) continue;
        event.preventDefault();
        return;
      }
    }
    if (plain && table.some((entry) => entry.where === "all" && keysOf(entry).some((one) => one.startsWith(`${key} `)))) {
      first = { key, at: event.timeStamp };
    }
  };
  const onAnyKey = () => { alsoByKey.value = null; };
  document.addEventListener("keydown", onAnyKey, true);
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick, true);
  return () => {
    document.removeEventListener("keydown", onAnyKey, true);
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("click", onClick, true);
  };
}
