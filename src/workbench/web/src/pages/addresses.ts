// Where things are in the address bar: a page, a transcript, a place in a transcript.

import { page, type Page } from "../store";

export const pageAddress = (name: Page): string => `#/${name}`;
export const transcriptAddress = (id: string): string => `#/read/${encodeURIComponent(id)}`;
export const placeAddress = (place: { transcript: string; start: number; end: number }): string =>
  `${transcriptAddress(place.transcript)}/${place.start}-${place.end}`;

/** Goes to a page, also when the address is that of the page already. */
export function goTo(name: Page): void {
  page.value = name;
  location.hash = pageAddress(name);
}
