import { fold } from './fold.ts';

/** A piece of a text with one word or none. Together the pieces make the whole text. */
export interface TextPiece {
  /** As written, with the punctuation and spaces around the word. */
  text: string;
  /** The folded word; empty if there is none. */
  form: string;
}

/** Words written as one, with what joins them: `state-of-the-art`, `AT&T`, `Erdoğan’ın`. */
export interface Compound {
  /** Without punctuation before and after. */
  written: string;
  forms: string[];
  /** The same without what joins them: readers write `email` for `e-mail`. */
  joined: string | undefined;
}

/** Letters and digits of words. Superscript figures are notes. */
const letter = String.raw`[\p{L}\p{Nd}\p{Nl}₀-₉]`;
const inner = String.raw`[\p{L}\p{M}\p{Nd}\p{Nl}\p{Cf}₀-₉]`;
/** In Arabic, small words and the sign for a year are joined to figures: `و1,200`, `٢٠١١م`. */
const arabicLetter = String.raw`(?:(?=\p{L})\p{scx=Arabic})`;
const besideFigure = String.raw`(?<=${arabicLetter}[\p{M}\p{Cf}]*)\p{Nd}|(?<=\p{Nd})${arabicLetter}`;
/** Persian uses it as English uses a hyphen; readers write a space or nothing instead. */
const nonJoiner = String.raw`(?<=\p{sc=Arabic})\u200c(?=\p{sc=Arabic})`;
const apostrophe = `['’‘ʼʻ′\`´＇‛]`;
/**
 * Scripts without spaces between words: each letter is indexed by itself, and a word is found as a phrase of letters.
 */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const word = new RegExp(
  [
    String.raw`\p{Nd}{1,3}(?:[.,٬'’ \u00a0\u202f]\p{Nd}{3})+(?!(?!${arabicLetter})${inner})`,
    // Letters with full stops between them: U.S.A.
    String.raw`(?<!${inner})\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{Nd}])`,
    String.raw`${unspaced}[\p{M}\p{Cf}]*`,
    String.raw`(?!${unspaced})${letter}(?:(?!${unspaced}|${besideFigure}|${nonJoiner})${inner})*(?:${apostrophe}(?!${unspaced})\p{L}(?:(?!${unspaced})${inner})*)*`,
  ].join('|'),
  'gu',
);

/** What separates the parts of a compound. Few words in a text have it. */
const parting = new RegExp(String.raw`${apostrophe}|\p{Pd}|−|${nonJoiner}`, 'u');
const hyphenated = new RegExp(
  String.raw`^(?:(?!${unspaced})${inner}|${apostrophe}|\p{Pd}|−)+$`,
  'u',
);

/** Cuts a text between its words, both for the index and for queries. */
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

/** After the last space between two words, so that an opening quotation mark stays with its word. */
function cutBetween(text: string, end: number, next: number): number {
  if (next - end < 2) return next;
  const space = text.slice(end, next).search(/\s\S*$/);
  return space === -1 ? next : end + space + 1;
}

/** Not the space within a number: `12 500`. */
const wordSpace =
  /(?:(?!(?<=(?<!\p{Nd})\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})*)[ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))\s)+/u;

/** The compounds of a text: words with no space between them. */
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

/** Initials, separately and as one word: readers write `И. И.` for `И.И.`, and the other way round. */
export function initialsIn(text: string): string[] {
  return (text.match(initials) ?? []).flatMap((some) => {
    const all = withoutMarks(fold(some));
    return [...Array.from(all), all];
  });
}

/** The forms of compounds written as one word (`joined`). */
export function joinedFormsIn(text: string, lang: string): string[] {
  return text
    .split(wordSpace)
    .filter((written) => parting.test(written))
    .flatMap((written) => compoundsIn(written, lang).flatMap(({ joined }) => joined ?? []));
}

/** Without punctuation before and after. */
function bareOf(written: string): string {
  return written.replaceAll(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{M}\p{Nd}\p{Cf}]+$/gu, '');
}

/** The compound as one word, if hyphens separate its parts. */
function joinedIn(bare: string, forms: readonly string[]): string | undefined {
  const isJoined = forms.length > 1 && parting.test(bare) && hyphenated.test(bare);
  return isJoined ? withoutMarks(fold(bare)) : undefined;
}

function withoutMarks(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}

/** Forms by language and word, because a text repeats its words. */
const kept = new Map<string, Map<string, string>>();
const mostKept = 200_000;

/** With the letters that are joined before it; not in words that begin with these letters themselves. */
const article =
  /^(?!والد|والي|بالغ|بالون|فالح|الله$)(?:[وف]?(?:ال|لل)|[وف]?[بك]ال)(?=\p{sc=Arabic}{2})/u;
/** One word never loses its article. */
const god = /^(?:[وفبت]الله|[وف]?لله)$/;
/** Turkish endings after a name or a figure, folded; not in `Kur’an`. */
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
