import { isHtmlName } from '../body/html-names.ts';

/** What was typed as a mark, in a text that knows none. */
interface TypedMark {
  from: number;
  length: number;
}

const edge = String.raw`(?<=^|[\s(\["'“”„«»‘’—–-])`;

/** Each with the words that it marks as its first group; what has none says nothing without it. */
const patterns: readonly RegExp[] = [
  /!?\[([^[\]\n]+)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g,
  new RegExp(String.raw`${edge}\*\*\*?(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*\*\*?`, 'g'),
  new RegExp(String.raw`${edge}__(?=[^\s_])([^_\n]+?)(?<=[^\s_])__(?![\p{L}\p{N}])`, 'gu'),
  new RegExp(
    String.raw`${edge}\*(?=[\p{L}\p{N}"“«„])([^*\n]+?)(?<=[^\s*])\*(?![\p{L}\p{N}*])`,
    'gu',
  ),
  new RegExp(String.raw`${edge}_(?=[\p{L}\p{N}"“«„])([^_\n]+?)(?<=[^\s_])_(?![\p{L}\p{N}_])`, 'gu'),
  /~~(?=\S)([^~\n]+?)~~/g,
  /`([^`\n]+)`(?!`)/g,
  /^#{1,6} +(\S[^\n]*)$/g,
  /\[\^[^[\]\s]+\]/g,
  /<!--[^]*?-->/g,
  /\\([*_#[\]`~<>])/g,
];

const tag = /<(\/?)([a-z][a-z\d]*)(?:\s[^<>]*)?\/?>/gi;

/** A text without Markdown's and HTML's marks, and what they were, in the order of the text. */
export function withoutMarkup(written: string): { text: string; marks: TypedMark[] } {
  if (!/[*_~`[<\\#]/.test(written)) return { text: written, marks: [] };
  const marks: TypedMark[] = [];
  let text = written.replaceAll(tag, (found: string, close: string, name: string, from: number) => {
    if (!isHtmlName(name)) return found;
    marks.push({ from, length: found.length });
    return close === '' && name.toLowerCase() === 'br' ? ' ' : '';
  });
  for (const pattern of patterns) {
    text = text.replaceAll(pattern, (found: string, ...rest: unknown[]) => {
      const from = written.indexOf(found);
      marks.push({ from: Math.max(0, from), length: from === -1 ? 0 : found.length });
      return typeof rest[0] === 'string' ? rest[0] : '';
    });
  }
  return {
    text: marks.length === 0 ? written : text.replaceAll(/ {2,}/g, ' ').trim(),
    marks: marks.toSorted((a, b) => a.from - b.from),
  };
}
