// How many spans lie over each part of a text, as pieces that do not overlap: painted tints then never mix.

import type { Span } from "./span";

export interface Piece extends Span {
  depth: number;
}

/** Cuts spans into pieces of one depth. Beyond `most` deeper is not told apart, so that neighbours join. */
export function pieces(spans: readonly Span[], within: Span, most: number): Piece[] {
  const edges: { at: number; step: 1 | -1 }[] = [];
  for (const span of spans) {
    const start = Math.max(span.start, within.start);
    const end = Math.min(span.end, within.end);
    if (start < end) edges.push({ at: start, step: 1 }, { at: end, step: -1 });
  }
  edges.sort((one, other) => one.at - other.at);

  const cut: Piece[] = [];
  let depth = 0;
  for (const [place, edge] of edges.entries()) {
    depth += edge.step;
    const end = edges[place + 1]?.at ?? edge.at;
    if (depth === 0 || end === edge.at) continue;
    const told = Math.min(depth, most);
    const last = cut.at(-1);
    if (last !== undefined && last.end === edge.at && last.depth === told) last.end = end;
    else cut.push({ start: edge.at, end, depth: told });
  }
  return cut;
}
