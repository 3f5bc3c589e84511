/** A word of a text: its letters and digits, and where in the source they are. */
export interface Word {
  text: string;
  from: number;
  to: number;
}

/**
 * Words, marks that may be Markdown's, and what divides words. A word goes on over a mark, whether that is shown or
 * not: `Mos**cow**`.
 */
const pieces = /(?<word>[\p{L}\p{M}\p{N}]+)|(?<mark>[*_~`[\\]+|!(?=\[))|[^]/gu;

/** Puts words together from the parts of a text, any of which may end in the middle of a word. */
export class WordReader {
  readonly words: Word[] = [];
  #open: Word | undefined;

  /** `at` is where the text begins in the source, and `length` what it takes there where that differs (an entity). */
  read(text: string, at: number, length?: number): void {
    for (const { groups, 0: piece, index } of text.matchAll(pieces)) {
      if (groups?.['word'] !== undefined) {
        const from = length === undefined ? at + index : at;
        this.#open ??= { text: '', from, to: from };
        this.#open.text += piece;
        this.#open.to = from + (length ?? piece.length);
      } else if (groups?.['mark'] === undefined) this.divide();
    }
  }

  /** The word that letters would go on with. */
  get open(): Readonly<Word> | undefined {
    return this.#open;
  }

  /** Ends a word where something divides it from what follows. */
  divide(): void {
    if (this.#open) {
      this.words.push({ ...this.#open, text: this.#open.text.normalize('NFC') });
      this.#open = undefined;
    }
  }
}

/** The words of a text that is in one piece. */
export function wordsOf(text: string, at = 0): Word[] {
  const reader = new WordReader();
  reader.read(text, at);
  reader.divide();
  return reader.words;
}
