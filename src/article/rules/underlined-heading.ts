import { isUnderlinedHeading } from '../body/underlined-headings.ts';
import { filler } from './prose.ts';
import type { Finding, Rule } from './rule.ts';

/** A line of dashes right below a short line, which makes a heading of it: who draws a line may not know. */
export const underlinedHeading: Rule = {
  name: 'underlined-heading',
  find({ body }) {
    const lines = /^([^\s>#|<`~=-][^\n]*)\n[ \t]*(-{3,}|={3,})[ \t]*$/gm;
    if (!/---|===/.test(body.written)) return [];
    return Array.from(body.written.matchAll(lines)).flatMap((match): Finding[] => {
      const [, words = '', underline = ''] = match;
      // In code, and below other lines of a paragraph.
      const end = Math.max(match.index - 1, 0);
      const before = body.written.slice(body.written.lastIndexOf('\n', end - 1) + 1, end);
      if (body.prose[match.index] === filler || before.trim() !== '') return [];
      if (!isUnderlinedHeading(words, underline)) return [];
      return [
        {
          at: { passage: body, from: match.index, length: words.length },
          message: `the line of ${underline.startsWith('-') ? 'dashes' : 'equals signs'} below makes this line a heading`,
          hint: `write ## ${words.trim()} instead of both lines, or put an empty line between them if the lower one is meant to divide the text`,
          instead: { length: match[0].length, text: `## ${words.trim()}`, isSure: false },
        },
      ];
    });
  },
};
