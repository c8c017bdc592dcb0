// The drawings of the frame, each on a grid of 20.

const paths = {
  read: "M3 4.5h5.5L10 6l1.5-1.5H17v11h-5.5L10 17l-1.5-1.5H3zM10 6v11",
  suggestions: "M4 4h12v9H9l-4 3.5V13H4zM7 8.5l2 2 4-4",
  matrix: "M3 3h14v14H3zM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14",
  interviews: "M10 3a2.5 2.5 0 0 1 2.5 2.5v4a2.5 2.5 0 0 1-5 0v-4A2.5 2.5 0 0 1 10 3zM5 9.5a5 5 0 0 0 10 0M10 14.5V17",
  tables: "M3 17h14M5 17v-5M9 17V5M13 17V9M17 17v-3",
  undo: "M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H9",
  redo: "m12 4 4 4-4 4M16 8H8a4 4 0 0 0 0 8h3",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4",
  next: "m8 5 5 5-5 5",
  previous: "m12 5-5 5 5 5",
  down: "m5 8 5 5 5-5",
  up: "m5 12 5-5 5 5",
  close: "m5 5 10 10M15 5 5 15",
  settings: "M3 6h7M14 6h3M3 14h3M10 14h7M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  codebook: "M4 4h3v3H4zM4 12h3v3H4zM10 5.5h6M10 13.5h6",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">
      <path d={paths[name]} />
    </svg>
  );
}
