// Numbers that look random and are the same each time.

/** Between 0 and 1, by the mulberry32 method. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (next, most) => Math.floor(next() * most);
export const pick = (next, list) => list[below(next, list.length)];

/** Spans within a text of a length. */
export function spans(next, count, length, longest) {
  return Array.from({ length: count }, () => {
    const start = below(next, length);
    return { start, end: Math.min(length, start + 1 + below(next, longest)) };
  });
}
