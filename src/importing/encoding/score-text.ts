import { arabicPairs, cyrillicPairs, turkishPairs, type LetterPairs } from './letter-pairs.ts';

/** Alphabets that encodings of a byte a character add to ASCII. */
export type Alphabet = 'cyrillic' | 'arabic' | 'western' | 'turkish';

/** How well a text reads. */
export interface TextScore {
  /** Higher is better. Grows with the number of letters beyond ASCII. */
  total: number;
  /** The same for each such character: about 0.7 in a text of the alphabet, below 0.2 in one that was decoded wrongly. */
  rate: number;
}

/** More characters than this say no more. */
const mostScored = 20_000;

const typography = /[\u00A0\u00AD\u200C-\u200F«»‹›“”„‘’‚–—…•·№©®™°§£€¥½¼¾²³،؛؟٪]/u;

/**
 * Scores a decoded text by which letters follow each other, as texts in this alphabet go. Signs of a wrong encoding
 * count against it: letters of two scripts in a word, a capital after a small letter, symbols and control characters.
 */
export function scoreText(text: string, alphabet: Alphabet): TextScore {
  const model = models[alphabet];
  let total = 0;
  let count = 0;
  // eslint-disable-next-line no-control-regex
  for (const { 0: run, index } of text.matchAll(/[^\u0000-\u007F]+/g)) {
    if (count > mostScored) break;
    for (let at = index; at < index + run.length; at++) {
      const [before = ' ', here = '', after = ' '] = [text[at - 1], text[at], text[at + 1]];
      total += scoreLetter(before, here, model);
      count++;
      // A pair of two letters beyond ASCII is scored with the second of them.
      if (after > '\u007F' || !model.letter.test(here)) continue;
      total += model.scorePair(fold(here), fold(after)) - faultsOf(here, after, model.letter);
      if (model.letter === latin && isAlone(before, here, after)) total -= 2;
      count++;
    }
  }
  return { total, rate: count === 0 ? 0 : total / count };
}

/** A character beyond ASCII, after the one before it. */
function scoreLetter(before: string, here: string, { letter, scorePair }: Model): number {
  if (!letter.test(here)) return typography.test(here) ? 0.5 : -2;
  return scorePair(fold(before), fold(here)) - faultsOf(before, here, letter);
}

/** A letter in lower case; `_` for all that is none. */
function fold(character: string): string {
  return /[\p{L}\p{M}]/u.test(character) ? character.toLowerCase() : '_';
}

function faultsOf(before: string, after: string, letter: RegExp): number {
  const isMixed = [before, after].some((each) => /\p{L}/u.test(each) && !letter.test(each));
  const isRaised = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(after);
  const isInNumber = /\d/.test(before + after);
  return (isMixed ? 3 : 0) + (isRaised ? 2 : 0) + (isInNumber ? 1 : 0);
}

/** Whether a letter is a word, and none of those that are in some language: `à`, `é`, `ó`. */
function isAlone(before: string, here: string, after: string): boolean {
  return !/\p{L}/u.test(before + after) && !/[àèéóöåÀÈÉÓÖÅ]/u.test(here);
}

interface Model {
  letter: RegExp;
  /** 1: frequent; below 0: unlikely. */
  scorePair: (before: string, after: string) => number;
}

const listed = (letter: RegExp, pairs: LetterPairs): Model => ({
  letter,
  scorePair: (before, after) => (pairs.has(before + after) ? 1 : 0),
});

/** Letters of Western languages with marks: those that are frequent, and the others. */
const frequent = /[éàèçêôüöäßñáíóúãõåøæ]/u;
const others = /[âîûùëïìòœýÿðþş]/u;

/** Such a letter is among plain ones, or at an end of a word: they do not follow each other. */
function scoreWestern(before: string, after: string): number {
  const marked = [before, after].filter((letter) => letter > '\u007F');
  const score = Math.min(
    ...marked.map((each) => (frequent.test(each) ? 1 : others.test(each) ? 0.5 : 0)),
  );
  return marked.length === 1 ? score : -1;
}

const latin = /\p{Script=Latin}/u;

const models: Readonly<Record<Alphabet, Model>> = {
  cyrillic: listed(/\p{Script=Cyrillic}/u, cyrillicPairs),
  arabic: listed(/[\p{Script=Arabic}\u064B-\u0652\u0640]/u, arabicPairs),
  western: { letter: latin, scorePair: scoreWestern },
  turkish: listed(latin, turkishPairs),
};
