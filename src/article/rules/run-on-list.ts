import type { Finding, Passage } from './rule.ts';

interface RunOn {
  /** `first` and `second` are the marks of two lines, one below the other; `words` are those of the first. */
  pattern: RegExp;
  /** Whether the second mark is the one after the first. */
  follows?: (first: string, second: string) => boolean;
  message?: (mark: string) => string;
  /** The list as it should be, of the text from its first mark on. */
  instead?: (rest: string) => { length: number; text: string };
  hint: (words: string) => string;
}

/** Two lines with marks such as these, in brackets or with a stop after them. */
const twoLines = (before: string, mark: string, after: string) =>
  new RegExp(
    String.raw`^[^\S\n]*${before}(?<first>${mark})${after}[^\S\n]+(?<words>\S[^\n]*)\n[^\S\n]*(?=${before}(?<second>${mark})${after}[^\S\n])`,
    'gmu',
  );

const isNext = (first: string, second: string) =>
  second.codePointAt(0) === (first.codePointAt(0) ?? 0) + 1;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const number = () => 'number them 1., 2., 3., or put an empty line between the lines';

/** Lists that nobody reads as lists: two lines at least, of which the second goes on where the first was. */
const kinds: readonly RunOn[] = [
  {
    // No space after: *one. With another mark on its line it is emphasis.
    pattern:
      /^[^\S\n]*(?<first>[*+-])(?=[\p{L}"“«„])(?<words>[^*\n]*)\n[^\S\n]*(?=(?<second>\k<first>)[\p{L}"“«„][^*\n]*$)/gmu,
    message: (mark) =>
      `no space follows "${mark}", so it does not make a list, and its lines run together into one paragraph`,
    hint: (words) => `write - ${words}`,
    instead: (rest) => {
      const [list = ''] =
        /^(?:([*+-])[\p{L}"“«„][^*\n]*(?:\n[^\S\n]*(?=\1[\p{L}"“«„])|$|(?=\n)))+/u.exec(rest) ?? [];
      return { length: list.length, text: list.replaceAll(/(?<=^|\n[^\S\n]*)[*+-](?=\S)/g, '- ') };
    },
  },
  {
    pattern: twoLines(String.raw`\(?`, String.raw`\p{Ll}`, String.raw`\)`),
    follows: isNext,
    hint: number,
  },
  {
    pattern: twoLines('', '[IVX]{1,4}', '[.)]'),
    follows: (first, second) =>
      roman.includes(first) && roman.indexOf(second) === roman.indexOf(first) + 1,
    hint: number,
  },
  { pattern: twoLines('', '[٠-٩۰-۹]', '[.)-]'), follows: isNext, hint: number },
  {
    pattern: twoLines(String.raw`[(\[]`, String.raw`\d`, String.raw`[)\]]`),
    follows: isNext,
    hint: number,
  },
  {
    // Markdown would count by itself; here readers see what was typed. Apart from each other, three are a list.
    pattern:
      /^(?<indent>[^\S\n]*)(?<first>\d{1,3}[.)])[^\S\n]+(?<words>\S[^\n]*)\n(?:[^\S\n]*\n(?=[^\n]*\n\s*\n\k<indent>\k<first>[^\S\n]))?\k<indent>(?=(?<second>\k<first>)[^\S\n])/gmu,
    message: (mark) => `"${mark}" is the number of more than one item, so they do not make a list`,
    hint: () => 'number the items 1., 2., 3.',
  },
];

const signs =
  /\n[^\S\n]*(?:[*+-][\p{L}"“«„]|\(?[\p{Ll}\d]\)[^\S\n]|\[\d\] |[IVX]{1,4}[.)] |[٠-٩۰-۹][.)-]|\d{1,3}[.)] )/u;

/** The first line of each list whose lines run on, in the prose of a body. */
export function runOnLists(body: Passage): Finding[] {
  if (!signs.test(body.prose)) return [];
  return kinds.flatMap(({ pattern, follows, message, hint, instead }) => {
    let end = -1;
    return Array.from(body.prose.matchAll(pattern)).flatMap((match): Finding[] => {
      const { first = '', words = '', second = '' } = match.groups ?? {};
      if (follows && !follows(first, second)) return [];
      const goesOn = match.index === end;
      end = match.index + match[0].length;
      if (goesOn) return [];
      const line = match[0].trimStart();
      const mark = message ? first : (line.split(/\s/, 1)[0] ?? first);
      const from = match.index + match[0].length - line.length;
      const told =
        message?.(mark) ??
        `"${mark}" does not make a list, so its lines run together into one paragraph`;
      return [
        {
          at: { passage: body, from, length: mark.length },
          message: told,
          hint: hint(words.trim()),
          ...(instead ? { instead: { ...instead(body.written.slice(from)), isSure: false } } : {}),
        },
      ];
    });
  });
}
