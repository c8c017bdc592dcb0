// Words and sentences of a stretch of text, in the language of the study.

import { type Span, tidy } from "./span";

export type Unit = "word" | "sentence";

// After these a full stop does not end a sentence, though a capital follows.
const SHORT = /(?:^|[\s(])(?:dhr|mevr|mw|dr|drs|ir|ing|mr|prof|bijv|bv|nl|o\.a|m\.b\.t|i\.v\.m|t\.a\.v|resp|mrs|ms|e\.g|i\.e|vs)\.\s*$/iu;

// Who trails off and begins anew begins a sentence; Unicode's rules do not see it.
const TRAILED = /(?<=…["”’)]*\s+)(?=\p{Lu})/u;

export class Units {
  readonly #words: Intl.Segmenter;
  readonly #sentences: Intl.Segmenter;

  constructor(language: string) {
    this.#words = new Intl.Segmenter(language, { granularity: "word" });
    this.#sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  }

  of(text: string, unit: Unit): Span[] {
    return unit === "word" ? this.#wordsOf(text) : this.#sentencesOf(text);
  }

  #wordsOf(text: string): Span[] {
    const words: Span[] = [];
    for (const { index, segment, isWordLike } of this.#words.segment(text)) {
      if (isWordLike === true) words.push({ start: index, end: index + segment.length });
    }
    return words;
  }

  #sentencesOf(text: string): Span[] {
    const sentences: Span[] = [];
    let goesOn = false;
    for (const { index, segment } of this.#sentences.segment(text)) {
      let start = index;
      for (const part of segment.split(TRAILED)) {
        const last = sentences.at(-1);
        if (goesOn && last !== undefined) last.end = start + part.length;
        else sentences.push({ start, end: start + part.length });
        start += part.length;
        goesOn = SHORT.test(part);
      }
    }
    return sentences.map((sentence) => tidy(text, sentence)).filter((sentence) => sentence !== null);
  }
}
