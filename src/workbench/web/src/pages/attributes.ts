// Recording what is known of respondents.

import type { Respondent } from "../api";
import { perform, study } from "../store";

let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other: each is worked out from what the one before it left. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** Records an attribute; the other attributes stay as they are at that moment. */
export function record(id: string, attribute: string, value: string): Promise<boolean> {
  return inTurn(() => recordNow(id, attribute, value));
}

async function recordNow(id: string, attribute: string, value: string): Promise<boolean> {
  const attributes = study.value?.respondents.find((one) => one.id === id)?.attributes ?? {};
  if ((attributes[attribute] ?? "") === value) return true;
  const { [attribute]: _, ...others } = attributes;
  return (await perform({ act: "respondent", id, attributes: value === "" ? others : { ...others, [attribute]: value } })) !== null;
}

/** A column of a spreadsheet, from a cell downwards. */
export async function fillDown(respondents: Respondent[], attribute: string, values: string[]): Promise<void> {
  for (const [place, value] of values.entries()) {
    const respondent = respondents[place];
    if (respondent === undefined) return;
    if (!respondent.withdrawn && !(await record(respondent.id, attribute, value))) return;
  }
}
