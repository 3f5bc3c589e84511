import { compoundsIn, cutText } from './words.ts';

/** What an article must contain: a word, or words that follow one another. */
export interface Clause {
  /** As the reader wrote it. */
  written: string;
  forms: string[];
  /** The same written as one word; that matches too. */
  joined?: string;
  /** Whether it is in quotation marks: then only these forms match. */
  isExact: boolean;
  /** Whether the last word may be incomplete. */
  isBegun: boolean;
}

/**
 * Opening quotation marks with the marks that close them. If the right one does not follow, any other mark closes them.
 */
const closers: Readonly<Record<string, string>> = {
  ...{ '"': '"', '＂': '＂', '“': '”', '”': '”', '„': '“”', '‟': '”‟', '〝': '〞〟' },
  ...{
    '«': '»',
    '»': '«»',
    '‹': '›',
    '›': '‹›',
    '「': '」',
    '『': '』',
    '｢': '｣',
    '《': '》',
    '〈': '〉',
  },
};
const anyMark = /["＂“”„‟〝〞〟«»‹›「」『』｢｣《》〈〉]/u;

/**
 * Splits a query into clauses. `isBeingWritten`: the last word may be incomplete. An opening quotation mark without a
 * closing one still begins a phrase, unless it follows a word: `5" pipe`.
 */
export function readQuery(query: string, lang: string, isBeingWritten = false): Clause[] {
  const clauses = partsOf(query).flatMap(({ text, isPhrase }) => clausesIn(text, isPhrase, lang));
  const last = clauses.at(-1);
  const isOpen = isBeingWritten && /[\p{L}\p{M}\p{Nd}\p{Cf}]$/u.test(query);
  return last && isOpen ? [...clauses.slice(0, -1), { ...last, isBegun: true }] : clauses;
}

/** The incomplete word at the end of a query, as the reader wrote it. */
export function begunWord(query: string, lang: string, isBeingWritten = false): string | undefined {
  const last = readQuery(query, lang, isBeingWritten).at(-1);
  return last?.isBegun ? last.written.split(/\s+/).at(-1) : undefined;
}

function clausesIn(text: string, isPhrase: boolean, lang: string): Clause[] {
  if (!isPhrase)
    return compoundsIn(text, lang).map(({ forms, joined, written }) => ({
      written,
      forms,
      ...(joined === undefined ? {} : { joined }),
      isExact: false,
      isBegun: false,
    }));
  const forms = cutText(text, lang)
    .map(({ form }) => form)
    .filter(Boolean);
  return forms.length === 0
    ? []
    : [{ written: text.trim().replaceAll(/\s+/g, ' '), forms, isExact: true, isBegun: false }];
}

interface Part {
  text: string;
  isPhrase: boolean;
}

function partsOf(query: string): Part[] {
  const parts: Part[] = [];
  let rest = query;
  for (;;) {
    const at = rest.search(anyMark);
    if (at === -1) break;
    const after = rest.slice(at + 1);
    const end = closingIn(after, closers[rest[at] ?? ''] ?? '');
    const isStray = end === -1 && /\S$/.test(rest.slice(0, at));
    parts.push({ text: rest.slice(0, at), isPhrase: false });
    if (isStray) {
      rest = after;
      continue;
    }
    parts.push({ text: end === -1 ? after : after.slice(0, end), isPhrase: true });
    rest = end === -1 ? '' : after.slice(end + 1);
  }
  return [...parts, { text: rest, isPhrase: false }];
}

function closingIn(text: string, closing: string): number {
  const right = Array.from(closing, (mark) => text.indexOf(mark)).filter((at) => at !== -1);
  return right.length === 0 ? text.search(anyMark) : Math.min(...right);
}
