// The tables and charts that were made, and what each file is.

import { signal } from "@preact/signals";
import * as api from "../api";
import { complain, study } from "../store";

export interface Made {
  folder: string;
  files: api.Output[];
  notes: api.Said[];
  /** The study as it was then. */
  version: number;
  at: Date;
}

export const made = signal<Made | null>(null);
export const making = signal(false);

export async function make(): Promise<void> {
  if (making.value) return;
  making.value = true;
  try {
    const version = study.value?.version ?? 0;
    made.value = { ...(await api.makeOutputs()), version, at: new Date() };
  } catch (error) {
    complain(error);
  } finally {
    making.value = false;
  }
}

/** One table or chart, in every form it was written in. */
export interface Product {
  /** Folder and name, without the ending. */
  path: string;
  name: string;
  forms: { ending: string; output: api.Output }[];
}

/** Files with the same name and different endings are one product. */
export function products(files: api.Output[], belongs: (path: string) => boolean): Product[] {
  const found = new Map<string, Product>();
  for (const output of files.filter((file) => belongs(file.path))) {
    const dot = output.path.lastIndexOf(".");
    const path = output.path.slice(0, dot);
    const product = found.get(path) ?? { path, name: path.slice(path.lastIndexOf("/") + 1), forms: [] };
    product.forms.push({ ending: output.path.slice(dot + 1), output });
    found.set(path, product);
  }
  return [...found.values()];
}
