// The colours of the style sheet as a canvas can use them, read again when light turns to dark.

const NUMBERS = 13;

export interface Palette {
  codes: readonly string[];
  page: string;
  ink: string;
  quiet: string;
  sans: string;
}

/** Custom properties hold `light-dark(…)` unresolved: only a colour that an element wears is told as a colour. */
function read(host: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.className = "reader-probe";
  probe.hidden = true;
  host.append(probe);
  const worn = getComputedStyle(probe);
  const colour = (value: string): string => {
    probe.style.setProperty("color", `var(${value})`);
    return worn.color;
  };
  const codes = Array.from({ length: NUMBERS }, (_, number) => colour(`--c${number}`));
  const palette = { codes, page: worn.backgroundColor, ink: colour("--ink"), quiet: colour("--quiet"), sans: worn.fontFamily };
  probe.remove();
  return palette;
}

export class Colours {
  #palette: Palette | null = null;
  readonly #schemes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  readonly #theme: MutationObserver;
  readonly #forget: () => void;

  constructor(
    readonly host: HTMLElement,
    changed: () => void,
  ) {
    this.#forget = () => {
      this.#palette = null;
      changed();
    };
    for (const scheme of this.#schemes) scheme.addEventListener("change", this.#forget);
    this.#theme = new MutationObserver(this.#forget);
    this.#theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  }

  get palette(): Palette {
    return (this.#palette ??= read(this.host));
  }

  destroy(): void {
    for (const scheme of this.#schemes) scheme.removeEventListener("change", this.#forget);
    this.#theme.disconnect();
  }
}
