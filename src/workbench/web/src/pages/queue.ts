// The suggestions that wait for a decision, in the order in which they are offered, and what was decided just now.

import { computed, signal } from "@preact/signals";
import * as api from "../api";
import { complain, perform, study } from "../store";

export type Sign = "accepted" | "rejected" | "other" | "later";
/** One decision, on one suggestion or on several at once. */
export interface Step {
  number: number;
  sign: Sign;
  cards: api.Queued[];
}
export interface Filter {
  code?: string;
  transcript?: string;
}

export const queue = signal<api.Queued[] | null>(null);
/** How many there were when the queue was read. */
export const total = signal(0);
export const hint = signal<string | null>(null);
export const filter = signal<Filter>({});
/** The newest last. */
export const steps = signal<Step[]>([]);
/** The acts of decisions, the last of which ends when it is on disk. */
let line: Promise<void> = Promise.resolve();
const underway = signal(0);
/** The version of the study after the newest decision: what came later is not this queue's to undo. */
const ownVersion = signal(-1);

export const canGoBack = computed(() => {
  const last = steps.value.at(-1);
  return last !== undefined && (last.sign === "later" || underway.value > 0 || study.value?.version === ownVersion.value);
});
export const deciding = () => underway.value > 0;

/** Reads the queue, when the decisions on it are in; what was put off stays at the end. */
export async function readQueue(): Promise<void> {
  try {
    await line;
    const read = await api.suggestions(filter.value);
    const later = new Set(steps.value.flatMap((step) => (step.sign === "later" ? step.cards.map((card) => card.id) : [])));
    queue.value = [...read.queue.filter((card) => !later.has(card.id)), ...read.queue.filter((card) => later.has(card.id))];
    total.value = read.queue.length;
    hint.value = read.hint;
  } catch (error) {
    complain(error);
  }
}

/** Acts go one after another, in the order of the decisions, while the next card is looked at. */
function inTurn(act: api.Act, refused: () => void, wanted = () => true): void {
  underway.value += 1;
  line = line.then(async () => {
    const done = wanted() ? await perform(act) : undefined;
    if (done === null) refused();
    else if (done !== undefined) ownVersion.value = done.version;
    underway.value -= 1;
  });
}

/** Takes cards out, or puts them back in front; what was decided before about their code follows. */
function takeOut(cards: api.Queued[], sign: Sign): void {
  const ids = new Set(cards.map((card) => card.id));
  queue.value = tallied((queue.value ?? []).filter((card) => !ids.has(card.id)), cards, sign, 1);
}
function putBack(cards: api.Queued[], sign: Sign): void {
  const ids = new Set(cards.map((card) => card.id));
  queue.value = [...cards, ...tallied((queue.value ?? []).filter((card) => !ids.has(card.id)), cards, sign, -1)];
}
function tallied(waiting: api.Queued[], decided: api.Queued[], sign: Sign, by: 1 | -1): api.Queued[] {
  if (sign !== "accepted" && sign !== "rejected") return waiting;
  const code = decided[0]?.code;
  const count = decided.length * by;
  return waiting.map((card) => (card.code === code ? { ...card, [sign]: card[sign] + count } : card));
}

let number = 0;
/** Decisions that did not come about: there is nothing of them to undo. */
const refusals = new Set<number>();

/** Decides: the next card is there at once, the act goes on meanwhile; refused, the cards come back. */
export function decide(cards: api.Queued[], sign: Sign, act: api.Act): void {
  const step: Step = { number: (number += 1), sign, cards };
  takeOut(cards, sign);
  steps.value = [...steps.value, step];
  inTurn(act, () => {
    refusals.add(step.number);
    if (!steps.value.includes(step)) return;
    steps.value = steps.value.filter((one) => one !== step);
    putBack(cards, sign);
  });
}

/** Puts a card at the end of the queue. */
export function putOff(card: api.Queued): void {
  queue.value = [...(queue.value ?? []).filter((one) => one.id !== card.id), card];
  steps.value = [...steps.value, { number: (number += 1), sign: "later", cards: [card] }];
}

/** Takes the newest decision back. */
export function goBack(): void {
  const step = steps.value.at(-1);
  if (step === undefined || !canGoBack.value) return;
  steps.value = steps.value.slice(0, -1);
  putBack(step.cards, step.sign);
  if (step.sign === "later") return;
  const refused = () => {
    steps.value = [...steps.value, step];
    takeOut(step.cards, step.sign);
  };
  inTurn({ act: "undo" }, refused, () => !refusals.has(step.number));
}
