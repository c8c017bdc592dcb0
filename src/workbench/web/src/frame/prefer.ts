// What the user prefers, kept for the next time.

import * as api from "../api";
import { complain, home } from "../store";
import { speak } from "../words";

/** Keeps preferences. They hold in this window also where they cannot be kept. */
export async function prefer(preferences: Partial<api.Preferences>): Promise<void> {
  try {
    const kept = await api.prefer(preferences);
    home.value = { ...kept, preferences: { ...kept.preferences, ...preferences } };
  } catch (error) {
    complain(error);
  }
}

export const languages: Record<api.Language, string> = { nl: "Nederlands", en: "English" };

export async function speakFromNow(language: api.Language): Promise<void> {
  await speak(language).catch(complain);
  await prefer({ language });
}
