import { fold } from './fold.ts';

/** A piece of a text with one word in it, or none: the pieces are the whole text. */
export interface TextPiece {
  /** As it is written, with the marks and spaces beside the word. */
  text: string;
  /** The word as it is compared; empty where there is none. */
  form: string;
}

/** Words that are written as one, with what is between them: `state-of-the-art`, `AT&T`, `Erdoğan’ın`. */
export interface Compound {
  /** Without the marks before and after. */
  written: string;
  forms: string[];
  /** The same words without what is between them: readers write `email` for `e-mail`. */
  joined: string | undefined;
}

/** Letters of a word and digits; superior figures are notes. */
const letter = String.raw`[\p{L}\p{Nd}\p{Nl}₀-₉]`;
const inner = String.raw`[\p{L}\p{M}\p{Nd}\p{Nl}\p{Cf}₀-₉]`;
/** Arabic writes small words and the sign for a year to figures: `و1,200`, `٢٠١١م`. */
const arabicLetter = String.raw`(?:(?=\p{L})\p{scx=Arabic})`;
const besideFigure = String.raw`(?<=${arabicLetter}[\p{M}\p{Cf}]*)\p{Nd}|(?<=\p{Nd})${arabicLetter}`;
/** Persian parts a word by it as English by a hyphen, and readers write a space for it, or nothing. */
const nonJoiner = String.raw`(?<=\p{sc=Arabic})\u200c(?=\p{sc=Arabic})`;
const apostrophe = `['’‘ʼʻ′\`´＇‛]`;
/** Scripts that put no space between words: each letter is found by itself, and words as phrases of letters. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const word = new RegExp(
  [
    String.raw`\p{Nd}{1,3}(?:[.,٬'’ \u00a0\u202f]\p{Nd}{3})+(?!(?!${arabicLetter})${inner})`,
    // Only letters with stops between them: U.S.A.
    String.raw`(?<!${inner})\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{Nd}])`,
    String.raw`${unspaced}[\p{M}\p{Cf}]*`,
    String.raw`(?!${unspaced})${letter}(?:(?!${unspaced}|${besideFigure}|${nonJoiner})${inner})*(?:${apostrophe}(?!${unspaced})\p{L}(?:(?!${unspaced})${inner})*)*`,
  ].join('|'),
  'gu',
);

/** What parts words that hyphens join; few words of a text have any. */
const parting = new RegExp(String.raw`${apostrophe}|\p{Pd}|−|${nonJoiner}`, 'u');
const hyphenated = new RegExp(
  String.raw`^(?:(?!${unspaced})${inner}|${apostrophe}|\p{Pd}|−)+$`,
  'u',
);

/** Cuts a text between its words. The same for what is indexed and for what a reader writes. */
export function cutText(text: string, lang: string): TextPiece[] {
  const found = [...text.matchAll(word)];
  if (found.length === 0) return text === '' ? [] : [{ text, form: '' }];
  return found.map((match, at) => {
    const end = match.index + match[0].length;
    const next = found[at + 1]?.index ?? text.length;
    const before = found[at - 1];
    const start =
      at === 0 || !before ? 0 : cutBetween(text, before.index + before[0].length, match.index);
    const stop = at === found.length - 1 ? text.length : cutBetween(text, end, next);
    return { text: text.slice(start, stop), form: formOf(match[0], lang) };
  });
}

/** After the last space between two words: an opening quotation mark goes with the word that it opens. */
function cutBetween(text: string, end: number, next: number): number {
  if (next - end < 2) return next;
  const space = text.slice(end, next).search(/\s\S*$/);
  return space === -1 ? next : end + space + 1;
}

/** Not the space within a number: `12 500`. */
const wordSpace =
  /(?:(?!(?<=(?<!\p{Nd})\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})*)[ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))\s)+/u;

/** The words of a text as they were written: what no space parts is together. */
export function compoundsIn(text: string, lang: string): Compound[] {
  return text.split(wordSpace).flatMap((written) => {
    const forms = cutText(written, lang)
      .map(({ form }) => form)
      .filter(Boolean);
    if (forms.length === 0) return [];
    const bare = bareOf(written);
    return [{ written: bare, forms, joined: joinedIn(bare, forms) }];
  });
}

const initials = /(?<![\p{L}\p{M}\p{Nd}])\p{L}\.(?:\s?\p{L}\.)+/gu;

/** Initials one by one and as one word: readers write `И. И.` for `И.И.`, and the other way round. */
export function initialsIn(text: string): string[] {
  return (text.match(initials) ?? []).flatMap((some) => {
    const all = withoutMarks(fold(some));
    return [...Array.from(all), all];
  });
}

/** The forms that words with hyphens have as one word; what `compoundsIn` says of them. */
export function joinedFormsIn(text: string, lang: string): string[] {
  return text
    .split(wordSpace)
    .filter((written) => parting.test(written))
    .flatMap((written) => compoundsIn(written, lang).flatMap(({ joined }) => joined ?? []));
}

/** Without the marks before and after. */
function bareOf(written: string): string {
  return written.replaceAll(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{M}\p{Nd}\p{Cf}]+$/gu, '');
}

/** Where hyphens part the words. */
function joinedIn(bare: string, forms: readonly string[]): string | undefined {
  const isJoined = forms.length > 1 && parting.test(bare) && hyphenated.test(bare);
  return isJoined ? withoutMarks(fold(bare)) : undefined;
}

function withoutMarks(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}

/** Forms by language and word: a text has few words, many times. */
const kept = new Map<string, Map<string, string>>();
const mostKept = 200_000;

/** With the letters that are written before it; not in words that begin so by themselves. */
const article =
  /^(?!والد|والي|بالغ|بالون|فالح|الله$)(?:[وف]?(?:ال|لل)|[وف]?[بك]ال)(?=\p{sc=Arabic}{2})/u;
/** One word has the article for good. */
const god = /^(?:[وفبت]الله|[وف]?لله)$/;
/** Turkish endings after a name or a figure, folded: not `Kur’an`. */
const turkishEnding = /^(?:[yns]?[iu]|[dtlc][aeiu]|y?[ae]$|yl[ae]|n[ae]|m[iu]|ki)/;

function formOf(written: string, lang: string): string {
  const known = kept.get(lang) ?? new Map<string, string>();
  kept.set(lang, known);
  let form = known.get(written);
  if (form === undefined) {
    if (known.size >= mostKept) known.clear();
    known.set(written, (form = makeForm(written, lang)));
  }
  return form;
}

function makeForm(written: string, lang: string): string {
  const folded = fold(written);
  const [before = '', ...after] = folded.split("'");
  const [ending = ''] = after;
  const isEnding =
    after.length === 1 && (ending === 's' || (lang === 'tr' && turkishEnding.test(ending)));
  const form = withoutMarks(isEnding ? before : folded);
  if (!/^\p{sc=Arabic}/u.test(form)) return form;
  return god.test(form) ? 'الله' : form.replace(article, '');
}
