// What an interview is called on screen: its file without the ending.

import { transcriptInfos } from "./store";

export const nameOfFile = (file: string): string => file.replace(/\.[^.]+$/, "");

export function interviewName(id: string): string {
  const info = transcriptInfos.value.get(id);
  return info === undefined ? id : nameOfFile(info.file);
}

/** Where something was said: by whom, in which interview (not twice the same), on which line. */
export function whoAndWhere(of: { transcript: string; respondents: string[]; speaker: string | null }): string[] {
  const who = of.respondents.join(", ") || (of.speaker ?? "");
  const name = interviewName(of.transcript);
  return [who, who.toLowerCase() === name.toLowerCase() ? "" : name].filter((part) => part !== "");
}
