// The wording: the same catalogue that the command line speaks from, in Project Fluent's form.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import type { Language } from "./api";

const bundle = signal<FluentBundle | null>(null);

/** Reads the catalogue of a language. */
export async function speak(language: Language): Promise<void> {
  const source = await (await fetch(`/assets/words/${language}.ftl`)).text();
  const next = new FluentBundle(language, { useIsolating: false });
  next.addResource(new FluentResource(source));
  bundle.value = next;
  document.documentElement.lang = language;
}

/** The wording of an entry, with its data filled in. */
export function say(id: string, data: Record<string, FluentVariable> = {}): string {
  const entry = bundle.value?.getMessage(id);
  if (entry?.value == null) return id;
  return bundle.value!.formatPattern(entry.value, data, []);
}
