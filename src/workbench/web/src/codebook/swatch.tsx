// A code's mark: colour tells the theme, pattern the code.

import type { Pattern } from "../api";

export function Swatch({ code }: { code: { colour: number; pattern?: Pattern } }) {
  return <span class="swatch" data-colour={code.colour} data-pattern={code.pattern} aria-hidden="true" />;
}
