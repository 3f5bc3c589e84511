import { filler } from './prose.ts';
import type { Finding, Rule } from './rule.ts';

interface Slip {
  /** A text that lacks it cannot contain the mark, so the pattern is not tried. */
  sign: string;
  pattern: RegExp;
  why: string;
  /** As it should be. */
  fixed: (match: RegExpExecArray) => string;
}

const slips: readonly Slip[] = [
  {
    sign: '![',
    pattern: /!\[([^[\]\n]*)\]\( *(?!\{[{%])([^\s()<>"']+(?: +[^\s()<>"']+)+) *\)/g,
    why: "because the picture's name contains a space",
    fixed: ([, alt = '', name = '']) => `![${alt}](<${name}>)`,
  },
  {
    sign: '] (',
    pattern: /(?<!!)\[([^[\]\n]+)\] +\(((?:\/|#|https?:\/\/|mailto:)[^\s()]*)\)/g,
    why: 'because there is a space before the address',
    fixed: ([, words = '', address = '']) => `[${words}](${address})`,
  },
  {
    sign: '##',
    pattern: /^ {0,3}(#{2,6})([\p{L}\p{N}"“«][^\n]*)/gmu,
    why: 'because no space follows the last #',
    fixed: ([, marks = '', words = '']) => `${marks} ${words.trim()}`,
  },
  {
    // Alone in its paragraph, of several words and no sentence: a hashtag is one word.
    sign: '#',
    pattern:
      /#(?<=(?:^\s*|\n[ \t]*\n) {0,3}#)(\p{Lu}[^\n#]*[^\S\n][^\n#]*[^\s#.!?…:;,])[ \t]*(?=\n[ \t]*\n|\n?$)/gu,
    why: 'because no space follows the #',
    fixed: ([, words = '']) => `# ${words}`,
  },
];

/** A picture, link or heading that is read as plain words because of one space too many or too few. */
export const shownAsTyped: Rule = {
  name: 'shown-as-typed',
  find({ body }) {
    return slips.flatMap(({ sign, pattern, why, fixed }): Finding[] => {
      if (!body.written.includes(sign)) return [];
      return Array.from(body.written.matchAll(pattern)).flatMap((match): Finding[] => {
        const [found] = match;
        // In code.
        if (body.prose[match.index] === filler) return [];
        return [
          {
            at: { passage: body, from: match.index, length: found.length },
            message: `"${found.trim()}" is shown as typed, ${why}`,
            hint: `write ${fixed(match)}`,
          },
        ];
      });
    });
  },
};
