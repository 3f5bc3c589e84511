/** A word of a text: its letters and digits, and where in the source they are. */
export interface Word {
  text: string;
  from: number;
  to: number;
}

const letters = /[\p{L}\p{M}\p{N}]+/gu;

/** Marks that may be Markdown's. A word goes on over them, whether they are shown or not: `Mos**cow**`. */
const marks = /^[*_~`[\\]+$/;

/** Letters that do not join with others, so that a word of them is in NFC: Latin, Cyrillic, Arabic. */
// eslint-disable-next-line no-control-regex -- from the first character on
const composed = /^[\u0000-\u02FF\u0400-\u0482\u0620-\u064A]*$/;

/** Puts words together from the parts of a text, any of which may end in the middle of a word. */
export class WordReader {
  readonly words: Word[] = [];
  #open: Word | undefined;

  /** `at` is where the text begins in the source, and `length` what it takes there where that differs (an entity). */
  read(text: string, at: number, length?: number): void {
    let end = 0;
    for (const { 0: piece, index } of text.matchAll(letters)) {
      if (divides(text, end, index)) this.divide();
      end = index + piece.length;
      const from = length === undefined ? at + index : at;
      const to = from + (length ?? piece.length);
      if (this.#open) {
        this.#open.text += piece;
        this.#open.to = to;
      } else this.#open = { text: piece, from, to };
    }
    if (divides(text, end, text.length)) this.divide();
  }

  /** The word that letters would go on with. */
  get open(): Readonly<Word> | undefined {
    return this.#open;
  }

  /** Ends a word where something divides it from what follows. */
  divide(): void {
    const word = this.#open;
    if (!word) return;
    if (!composed.test(word.text)) word.text = word.text.normalize('NFC');
    this.words.push(word);
    this.#open = undefined;
  }
}

/** Whether what is between two words is more than marks. */
function divides(text: string, from: number, to: number): boolean {
  return from < to && (text.charCodeAt(from) <= 32 || !marks.test(text.slice(from, to)));
}

/** The words of a text that is in one piece. */
export function wordsOf(text: string, at = 0): Word[] {
  const reader = new WordReader();
  reader.read(text, at);
  reader.divide();
  return reader.words;
}
