import { maskForeign } from './mask-foreign.ts';
import { filler, fillerFor } from './prose.ts';
import type { Draft, Finding, Rule } from './rule.ts';

interface Stray {
  /** A text that lacks it cannot contain the mark, so the pattern is not tried. */
  sign: string;
  pattern: RegExp;
  why: string;
  /** What to do, of the text as written. */
  hint: (found: string) => string;
  /** Where it is meant so only before this. */
  next?: RegExp;
  /** Where what comes before explains it. */
  unless?: (before: string, found: string) => boolean;
}

/** A note mark after a word, as in `500,000**`, belongs to a note in a paragraph that begins with the same mark. */
const isNote = (before: string, found: string) =>
  /(?:^|\n)[ \t]*$/.test(before) &&
  new RegExp(`[^\\s*]\\*{${marksOf(found)}}(?!\\*)`, 'u').test(before);
const marksOf = (found: string) => /^\**/.exec(found)?.[0].length ?? 0;

const isWhole = String.raw`(?=[\s.,;:!?)\]}"'”’»…]|$)`;

/** Where emphasis begins: `f**k`, `2*3` and `snake_case` are words. */
const before = String.raw`(?<=^|[\s(\[{"'“”„«»‘’—–-])`;

const link = /^\[([^\]]*)\]\(([^)]*)\)?/;
const parts = (found: string) => link.exec(found)?.slice(1) ?? [];

const strays: readonly Stray[] = [
  {
    sign: '**',
    pattern: new RegExp(
      String.raw`(?<=^|[\s(])\*\*(?=[\p{L}\p{N}])[^*\n]{1,300}?(?<=[\p{L}\p{N}.!?])\*\*(?!\*)${isWhole}`,
      'gmu',
    ),
    why: 'because it is in HTML, where Markdown is not read',
    hint: (found) =>
      `put an empty line after the tag, or write <b>${shorten(found.slice(2, -2))}</b>`,
  },
  {
    sign: '**',
    pattern: new RegExp(String.raw`${before}\*\*(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])\*\*`, 'gmu'),
    why: 'because a letter is next to the asterisks',
    hint: (found) => `put a space there, or write <b>${shorten(found.slice(2, -2))}</b>`,
  },
  {
    sign: '**',
    pattern: /(?<!\*)\*\*[^\S\n]+(?=[^\s*])[^*\n]{1,300}?[^\S\n]*\*\*(?!\*)/gmu,
    why: 'because there are spaces inside the asterisks',
    hint: (found) => `write **${shorten(found.slice(2, -2))}**`,
  },
  {
    sign: '**',
    pattern: new RegExp(String.raw`${before}\*\*(?=[^\s*])[^*\n]{1,300}?[^\S\n]+\*\*(?!\*)`, 'gmu'),
    why: 'because there is a space before the last asterisks',
    hint: (found) => `write **${shorten(found.slice(2, -2))}** and the space after it`,
  },
  {
    sign: '**',
    pattern: new RegExp(String.raw`${before}\*\*(?=[\p{L}\p{N}"“«„])[^*\n]+(?!\*)`, 'gmu'),
    why: 'because the asterisks that end it are missing',
    unless: isNote,
    hint: (found) => `write ** after the last bold word, or delete it: ${shorten(found.slice(2))}`,
  },
  {
    sign: '*',
    pattern: new RegExp(
      String.raw`${before}\*(?=[\p{L}\p{N}"“«„‘'(\[])[^*\n]{1,300}?(?<=[^\s*])\*(?=[\p{L}\p{N}])`,
      'gmu',
    ),
    why: 'because a letter is next to the asterisk',
    hint: (found) => `put a space there, or write <em>${shorten(found.slice(1, -1))}</em>`,
  },
  {
    sign: '*',
    pattern: new RegExp(
      String.raw`${before}\*(?=[\p{L}"“«„])[^*\n]{1,100}?[^\S\n]+\*(?!\*)(?=[\s\p{L}.,;:!?)])`,
      'gmu',
    ),
    why: 'because there is a space before the last asterisk',
    unless: isNote,
    hint: (found) => `write *${shorten(found.slice(1, -1))}* and the space after it`,
  },
  {
    sign: '__',
    pattern: new RegExp(String.raw`${before}__(?=[\p{L}\p{N}])[^_\n]{1,300}?(?<=[^\s_])__`, 'gmu'),
    why: 'because underscores mark nothing inside a word',
    hint: (found) => `write **${shorten(found.slice(2, -2))}**`,
  },
  {
    sign: '_',
    pattern: new RegExp(
      String.raw`${before}_(?=[\p{L}\p{N}"“«„])[^_\n]{0,300}?[^!-~][^_\n]{0,300}?(?<=[^\s_])_(?=[\p{L}\p{N}])`,
      'gmu',
    ),
    why: 'because underscores mark nothing inside a word',
    hint: (found) => `write *${shorten(found.slice(1, -1))}*`,
  },
  {
    sign: '](',
    pattern: /(?<!!)\[[^[\]\n]+\]\((?=https?:|www\.|mailto:|tel:|\/|#)[^()\s]*(?: +[^()\s"']+)+\)/g,
    why: 'because there are spaces in its address',
    hint: (found) => {
      const [label = '', address = ''] = parts(found);
      return `write [${shorten(label)}](${address
        .replace(/(?<=:) +/, '')
        .trim()
        .replaceAll(' ', address.startsWith('tel:') ? '' : '%20')})`;
    },
  },
  {
    sign: '](',
    pattern:
      // eslint-disable-next-line no-control-regex -- the filler
      /(?<!!)\[[^[\]\n]+\]\((?=https?:|www\.|mailto:|tel:|\/|#)[^\s()\u0001]*\([^\s()\u0001]*/g,
    next: /^\)(?!\))/,
    why: 'because the bracket that ends it is missing',
    hint: (found) => `write ${found}))`,
  },
  {
    sign: '](',
    // eslint-disable-next-line no-control-regex -- the filler
    pattern: /(?<!!)\[[^[\]\n]+\]\((?=https?:|www\.|mailto:|tel:|\/|#)[^\s)\u0001]*/g,
    next: /^\)/,
    why: 'because it is in HTML, where Markdown is not read',
    hint: (found) => {
      const [label = '', address = ''] = parts(found);
      return `put an empty line after the tag, or write <a href="${address}">${shorten(label)}</a>`;
    },
  },
  {
    sign: '](',
    // eslint-disable-next-line no-control-regex -- the filler
    pattern: /(?<!!)\[[^[\]\n]+\]\((?=https?:|www\.|mailto:|tel:|\/|#)[^\s)\u0001]*/g,
    why: 'because it is not written as a link',
    hint: (found) => {
      const [label = '', address = ''] = parts(found);
      return `write [${shorten(label)}](${address})`;
    },
  },
  {
    sign: '][',
    pattern: /(?<!!)\[[^[\]\n]*\p{L}[^[\]\n]*\]\[[^[\]\n]*\p{L}[^[\]\n]*\]/gu,
    why: 'because its address is not defined',
    hint: (found) => `write ${shorten(found.slice(0, found.indexOf('][') + 1))}(https://…)`,
  },
  {
    sign: '######',
    pattern: /^[ \t]*#{7,}[ \t]+\S[^\n]*/gm,
    why: 'because a subhead has at most six #',
    hint: (found) => `write ## ${shorten(found.replace(/^[ \t#]+/, ''))}`,
  },
  {
    sign: '&',
    pattern:
      /&(?:amp;)+(?:amp|lt|gt|copy|reg|trade|deg|shy|bull|middot|euro|pound|sect|szlig|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash)|nbsp|[nm]dash|quot|laquo|raquo|hellip|[lr][sd]quo|apos|#\d{2,5}|#x[\da-f]{2,5});/gi,
    why: 'because it is encoded twice',
    hint: (found) => `write ${found.replace(/&(?:amp;)+(?=[a-z#])/i, '&')}`,
  },
  {
    sign: '&',
    pattern: /&(?:nbsp|[nm]dash|quot|laquo|raquo|hellip|[lr][sd]quo)(?![;\p{L}\p{N}])/gu,
    why: 'because its semicolon is missing',
    hint: (found) => `write ${found};`,
  },
];

/** Marks of Markdown that mark nothing, and are shown as typed. */
export const strayMark: Rule = {
  name: 'stray-mark',
  find(draft) {
    const { body } = draft;
    if (!mayStray(body.written)) return [];
    let left = shownText(draft);
    return strays.flatMap(({ sign, pattern, why, hint, next, unless }): Finding[] => {
      if (!left.includes(sign)) return [];
      const places = Array.from(left.matchAll(pattern), ({ 0: { length }, index }) => ({
        from: index,
        to: index + length,
      })).filter(
        ({ from, to }) =>
          (next?.test(body.written.slice(to, to + 2)) ?? true) &&
          !unless?.(body.written.slice(0, from), body.written.slice(from, to)),
      );
      for (const { from, to } of places)
        left = left.slice(0, from) + fillerFor(left.slice(from, to)) + left.slice(to);
      return places.map(({ from, to }) => {
        const found = body.written.slice(from, to);
        return {
          at: { passage: body, from, length: found.split('\n', 1)[0]?.length ?? 0 },
          message: `"${shorten(found)}" is shown with its marks, ${why}`,
          hint: hint(found),
        };
      });
    });
  },
};

/** Whether a text has any mark but links as nearly all are written. */
function mayStray(text: string): boolean {
  const signs = ['*', '_', '&', '######', '][', '<'];
  return (
    signs.some((sign) => text.includes(sign)) ||
    (text.includes('](') && /\]\((?![\w/.:#?=+,;%-]+\))/.test(text))
  );
}

/** The source with all filled up that is not shown as it is typed. */
function shownText({ body, shown }: Draft): string {
  const { written } = body;
  let text = '';
  for (const { from, to } of shown().toSorted((a, b) => a.from - b.from)) {
    if (from < text.length) continue;
    text += fillerFor(written.slice(text.length, from)) + written.slice(from, to);
  }
  const whole = text + fillerFor(written.slice(text.length));
  const own = maskForeign(whole, body.foreign);
  // A character after a backslash is meant to be shown, and addresses and tags are not prose.
  const unread =
    /\\[!-/:-@[-`{-~]|(?<![(\w])(?:https?:\/\/|www\.)[^\s<>]*|<\/?[a-z](?:[^<>{]|\{\{[^]*?\}\}|\{)*>/gi;
  const masked = written.replaceAll(unread, (found) => filler.repeat(found.length));
  // eslint-disable-next-line no-control-regex -- the filler
  return own.replaceAll(/[^\u0001]+/g, (found: string, at: number) =>
    masked.slice(at, at + found.length),
  );
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
