import { filler, fillerFor } from './prose.ts';
import type { Draft, Finding, Rule } from './rule.ts';

interface Stray {
  /** Without it there is none, and nobody need look closer. */
  sign: string;
  pattern: RegExp;
  why: string;
  /** What to write in its place. */
  meant: (match: RegExpExecArray) => string;
}

/** Where emphasis begins: `f**k`, `2*3` and `snake_case` are words. */
const before = String.raw`(?<=^|[\s(\[{"'“”„«»‘’—–-])`;
const words = String.raw`[^\s*][^*\n]{0,300}?(?<=[^\s*])`;

const strays: readonly Stray[] = [
  {
    sign: '**',
    pattern: new RegExp(String.raw`${before}\*\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*\*`, 'gmu'),
    why: 'for a letter is next to the asterisks',
    meant: ([, inner = '']) => `a space, or ${apart('**', inner)}`,
  },
  {
    sign: '**',
    pattern: new RegExp(
      String.raw`${before}\*\*(?=[\p{L}\p{N}"“«„])[^*\n]*(?:\n(?![ \t]*\n)[^*\n]*)*(?![*])`,
      'gmu',
    ),
    why: 'for the asterisks that end it are missing',
    meant: ([found]) => `${firstWords(found)}…**, or delete the asterisks`,
  },
  {
    sign: '**',
    pattern: /\*\*[ \t]+(?=[^\s*])([^*\n]{1,300}?)[ \t]*\*\*/gmu,
    why: 'for spaces are inside the asterisks',
    meant: ([, inner = '']) => `**${inner.trim()}**`,
  },
  {
    sign: '*',
    pattern: new RegExp(
      String.raw`${before}\*(?=[\p{L}\p{N}"“«„‘'(\[])(${words})\*(?=[\p{L}\p{N}])`,
      'gmu',
    ),
    why: 'for a letter is next to the asterisk',
    meant: ([, inner = '']) => `a space, or ${apart('*', inner)}`,
  },
  {
    sign: '__',
    pattern: new RegExp(
      String.raw`${before}__(?=[\p{L}\p{N}])([^_\n]{1,300}?)(?<=[^\s_])__`,
      'gmu',
    ),
    why: 'for underscores mark nothing inside a word',
    meant: ([, inner = '']) => `**${inner}**`,
  },
  {
    sign: '_',
    pattern: new RegExp(
      String.raw`${before}_(?=[\p{L}\p{N}"“«„])([^_\n]{0,300}? [^_\n]{0,300}?)(?<=[^\s_])_(?=[\p{L}\p{N}])`,
      'gmu',
    ),
    why: 'for underscores mark nothing inside a word',
    meant: ([, inner = '']) => `*${inner}*`,
  },
  {
    sign: '](',
    pattern: /(?<!!)\[([^[\]\n]+)\]\((?=https?:|www\.|mailto:|\/|#)([^\s)\n]*)\)?/g,
    why: 'for it is no link as it is written',
    meant: ([, label = '', address = '']) =>
      `[${firstWords(label)}](${address || 'https://…'}) in a line that no HTML begins, without spaces in the address`,
  },
  {
    sign: '][',
    pattern: /(?<!!)\[([^[\]\n]*\p{L}[^[\]\n]*)\]\[([^[\]\n]*\p{L}[^[\]\n]*)\]/gu,
    why: 'for no line says where it leads',
    meant: ([, label = '']) => `[${firstWords(label)}](https://…)`,
  },
  {
    sign: '######',
    pattern: /^[ \t]*#{7,}[ \t]+\S[^\n]*/gm,
    why: 'for a subhead has at most six #',
    meant: ([found]) => `## ${firstWords(found.replace(/^[ \t#]+/, ''))}`,
  },
  {
    sign: '&',
    pattern: /&(?:amp;)+(?:nbsp|[nm]dash|quot|laquo|raquo|hellip|[lr][sd]quo|apos|#\d{2,5});/gi,
    why: 'for it is coded twice',
    meant: ([found]) => found.replaceAll(/amp;/gi, ''),
  },
  {
    sign: '&',
    pattern: /&(?:nbsp|[nm]dash|quot|laquo|raquo|hellip|[lr][sd]quo)(?![;\p{L}\p{N}])/gu,
    why: 'for its semicolon is missing',
    meant: ([found]) => `${found};`,
  },
];

/** Marks of Markdown that mark nothing, and are shown as typed. */
export const strayMark: Rule = {
  name: 'stray-mark',
  find(draft) {
    const { body } = draft;
    if (!strays.some(({ sign }) => body.written.includes(sign))) return [];
    let left = shownText(draft);
    return strays.flatMap(({ sign, pattern, why, meant }): Finding[] => {
      if (!left.includes(sign)) return [];
      const matches = Array.from(left.matchAll(pattern));
      for (const { 0: found, index } of matches)
        left = left.slice(0, index) + fillerFor(found) + left.slice(index + found.length);
      return matches.map((match) => {
        const [found] = match;
        const length = found.split('\n', 1)[0]?.length ?? 0;
        return {
          at: { passage: body, from: match.index, length },
          message: `"${firstWords(found)}" is shown with its marks, ${why}`,
          hint: `write ${meant(match)}`,
        };
      });
    });
  },
};

/** The source with all filled up that is not shown as it is typed. */
function shownText({ body, shown }: Draft): string {
  const { written } = body;
  let text = '';
  for (const { from, to } of shown().toSorted((a, b) => a.from - b.from)) {
    if (from < text.length) continue;
    text += fillerFor(written.slice(text.length, from)) + written.slice(from, to);
  }
  const whole = text + fillerFor(written.slice(text.length));
  const own = body.foreign.reduce(
    (left, { from, text: mark }) =>
      left.slice(0, from) + fillerFor(mark) + left.slice(from + mark.length),
    whole,
  );
  // What a backslash stands before is meant to be shown; an address is no prose.
  return own.replaceAll(/\\[!-/:-@[-`{-~]|(?<!\()(?:https?:\/\/|www\.)[^\s<>]*/g, (found) =>
    filler.repeat(found.length),
  );
}

/** A word joiner is not seen; what it stands between is apart for Markdown. */
const apart = (mark: string, inner: string) =>
  `<${mark === '*' ? 'em' : 'b'}>${firstWords(inner)}</${mark === '*' ? 'em' : 'b'}>`;

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
