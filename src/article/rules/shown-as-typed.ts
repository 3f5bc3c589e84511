import { filler } from './prose.ts';
import type { Finding, Rule } from './rule.ts';

interface Slip {
  /** Without it there is none, and nobody need look closer. */
  sign: string;
  pattern: RegExp;
  why: string;
  /** As it should be. */
  mend: (match: RegExpExecArray) => string;
}

const slips: readonly Slip[] = [
  {
    sign: '![',
    pattern: /!\[([^[\]\n]*)\]\( *(?!\{[{%])([^\s()<>"']+(?: +[^\s()<>"']+)+) *\)/g,
    why: "because the picture's name contains a space",
    mend: ([, alt = '', name = '']) => `![${alt}](<${name}>)`,
  },
  {
    sign: '] (',
    pattern: /(?<!!)\[([^[\]\n]+)\] +\(((?:\/|#|https?:\/\/|mailto:)[^\s()]*)\)/g,
    why: 'because there is a space before the address',
    mend: ([, words = '', address = '']) => `[${words}](${address})`,
  },
  {
    sign: '##',
    pattern: /^ {0,3}(#{2,6})([\p{L}\p{N}"“«][^\n]*)/gmu,
    why: 'because no space follows the last #',
    mend: ([, marks = '', words = '']) => `${marks} ${words.trim()}`,
  },
  {
    // Alone in its paragraph, of several words and no sentence: a hashtag is one word.
    sign: '#',
    pattern:
      /#(?<=(?:^\s*|\n[ \t]*\n) {0,3}#)(\p{Lu}[^\n#]*[^\S\n][^\n#]*[^\s#.!?…:;,])[ \t]*(?=\n[ \t]*\n|\n?$)/gu,
    why: 'because no space follows the #',
    mend: ([, words = '']) => `# ${words}`,
  },
];

/** What was meant for a picture, a link or a heading, and for one blank is read as words. */
export const shownAsTyped: Rule = {
  name: 'shown-as-typed',
  find({ body }) {
    return slips.flatMap(({ sign, pattern, why, mend }): Finding[] => {
      if (!body.written.includes(sign)) return [];
      return Array.from(body.written.matchAll(pattern)).flatMap((match): Finding[] => {
        const [found] = match;
        // In code.
        if (body.prose[match.index] === filler) return [];
        return [
          {
            at: { passage: body, from: match.index, length: found.length },
            message: `"${found.trim()}" is shown as typed, ${why}`,
            hint: `write ${mend(match)}`,
          },
        ];
      });
    });
  },
};
