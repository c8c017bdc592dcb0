// Which stripe stands where: lanes beside the text in which no two stripes touch.

/** From where a stripe stands to where the next in its lane may begin. */
export interface Reach {
  start: number;
  reach: number;
}

/** The first lane free for each, in order of start. */
export function lanes(sorted: readonly Reach[]): number[] {
  const taken: number[] = [];
  return sorted.map(({ start, reach }) => {
    const free = taken.findIndex((until) => until <= start);
    const lane = free === -1 ? taken.length : free;
    taken[lane] = reach;
    return lane;
  });
}

/** The first lane free for one more, while the others stay where they are. */
export function freeLane(wanted: Reach, others: Iterable<Reach & { lane: number }>): number {
  const taken = new Set<number>();
  for (const other of others) {
    if (other.start < wanted.reach && wanted.start < other.reach) taken.add(other.lane);
  }
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}
