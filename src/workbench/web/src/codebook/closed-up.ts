// Words as they stand in a transcript, without the empty lines between turns: for reading a place, not for counting in it.

export const closedUp = (text: string): string => text.replace(/\s*\n\s*/g, "\n");
