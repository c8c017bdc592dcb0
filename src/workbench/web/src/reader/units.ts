// Words and sentences of a stretch of text, in the language of the study.

import { type Span, tidy } from "./span";

export type Unit = "word" | "sentence";

// After these a full stop does not end a sentence, though a capital follows.
const SHORT = /(?:^|[\s(])(?:dhr|mevr|mw|dr|drs|ir|ing|mr|prof|bijv|bv|nl|o\.a|m\.b\.t|i\.v\.m|t\.a\.v|resp|mrs|ms|e\.g|i\.e|vs)\.\s*$/iu;

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
      const end = index + segment.length;
      const last = sentences.at(-1);
      if (goesOn && last !== undefined) last.end = end;
      else sentences.push({ start: index, end });
      goesOn = SHORT.test(segment);
    }
    return sentences.map((sentence) => tidy(text, sentence)).filter((sentence) => sentence !== null);
  }
}
