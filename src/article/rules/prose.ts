import { holdsAny } from '../../text/holds-any.ts';

/** Fills the places of everything that is not prose. It is not a letter, space or mark, occurs in no text, and keeps strings of Latin letters one byte a character. */
export const filler = '\u0001';

/** A part of a text that is not prose. */
interface NonProse {
  /** Without one of these in the text there is none of the kind, and nobody need look for it at each letter. */
  signs: readonly string[] | RegExp;
  pattern: RegExp;
}

const code: readonly NonProse[] = [
  // Fenced, inline.
  {
    signs: ['```', '~~~'],
    pattern: /^(?<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^\k<fence>[^\n]*$|(?![\s\S]))/,
  },
  {
    signs: ['`'],
    pattern:
      /(?<!`)(?!(?<=[A-Za-zÀ-ɏЀ-ӿ\d])`[A-Za-zÀ-ɏЀ-ӿ])(?<code>`{1,20})(?!`)[^\n]*?(?<!`)\k<code>(?!`)/,
  },
];

const kinds: readonly NonProse[] = [
  ...code,
  { signs: ['<s', '<S'], pattern: /<(?<raw>script|style)\b[^]*?<\/\k<raw>\s*>/ },
  // Comments, tags, the marks of other systems.
  {
    signs: ['<', '{'],
    pattern:
      /<!--(?:(?!<!--)[\s\S])*?-->|<\/?[a-z!](?:[^<>{]|\{\{[^{}]*\}\}|\{(?!\{[^{}]*\}\}))*>|\{\{(?:(?!\{\{)[\s\S])*?\}\}|\{%(?:(?!\{%)[\s\S])*?%\}/,
  },
  // Where a link leads, with its title; a definition; an address alone.
  { signs: ['](', ']['], pattern: /\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/ },
  { signs: [']:'], pattern: /^ {0,3}\[[^\]\n]+\]:[^\n]*$/ },
  { signs: ['://'], pattern: /https?:\/\/[^\s<>"“”«»„]+/ },
  { signs: /www\./i, pattern: /www\.[^\s<>"“”«»„]+/ },
  // A rule, and the line below a table's head.
  { signs: /[-*_|:=][-*_|:= ]{2}/, pattern: /^[ \t]*[-*_|:=][-*_|:= ]{2,}$/ },
];

const patterns = new Map<string, RegExp>();

/** A Markdown text of the same length and lines in which what is not prose is filled up. */
export const maskProse = (markdown: string) => mask(markdown, kinds);

/** The same with code alone filled up. */
export const maskCode = (markdown: string) => mask(markdown, code);

function mask(markdown: string, kinds: readonly NonProse[]): string {
  const unread = kinds.filter(({ signs }) =>
    signs instanceof RegExp ? signs.test(markdown) : holdsAny(markdown, signs),
  );
  if (unread.length === 0) return markdown;
  return markdown.replaceAll(patternOf(unread), (found) => fillerFor(found));
}

/** As long as a text, with its lines. */
export const fillerFor = (text: string) =>
  text.includes('\n') ? text.replaceAll(/[^\n]/g, filler) : filler.repeat(text.length);

function patternOf(parts: readonly NonProse[]): RegExp {
  const source = parts.map(({ pattern }) => pattern.source).join('|');
  const pattern = patterns.get(source) ?? new RegExp(source, 'gim');
  patterns.set(source, pattern);
  return pattern;
}
