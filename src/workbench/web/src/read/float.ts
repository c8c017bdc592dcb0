// Keeps a box beside the place in the text that it is about.

import { useEffect, useLayoutEffect } from "preact/hooks";
import type { RefObject } from "preact";
import { reader } from "./desk";

const gap = 8;

function put(element: HTMLElement): void {
  const at = reader.value?.anchor() ?? null;
  const { width, height } = element.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const x = at === null ? (room.width - width) / 2 : at.left;
  const below = at === null ? room.height / 4 : at.bottom + gap;
  const above = at === null ? below : at.top - height - gap;
  const y = below + height + gap <= room.height || above < gap ? below : above;
  element.style.setProperty("left", `${Math.max(gap, Math.min(x, room.width - width - gap))}px`);
  element.style.setProperty("top", `${Math.max(gap, Math.min(y, room.height - height - gap))}px`);
}

/** Places a floating box at every render, and again when something scrolls. */
export function useFloat(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (box.current !== null) put(box.current);
  });
  useEffect(() => {
    let waiting = false;
    const again = (event: Event) => {
      if (waiting || (event.target instanceof Node && box.current?.contains(event.target))) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        if (box.current !== null) put(box.current);
      });
    };
    window.addEventListener("scroll", again, { capture: true, passive: true });
    window.addEventListener("resize", again);
    return () => {
      window.removeEventListener("scroll", again, { capture: true });
      window.removeEventListener("resize", again);
    };
  }, []);
}
