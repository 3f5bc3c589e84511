import { matchesIn, type Rule } from './rule.ts';

const always = '•·▪▫‣◦●○■□➢➤✓✔∙⁃\u{F0B7}\u{F0A7}\u{F0D8}';
/** Bullets at the beginnings of lines; a letter or a dash is one where a tabulator follows. */
const bullet = new RegExp(
  `^[ \\t]*(?:[${always}][ \\t\\u00A0]*|[oо§–—‒][ \\t\\u00A0]*\\t[ \\t]*)(?=\\S)`,
  'gmu',
);
/** Two lines or more of one paragraph; a dash alone begins direct speech. */
const dashes =
  /(?<=(?:^|\n)[ \t]*[–‒][ \u00A0]\S[^\n]*\n|^)[ \t]*[–‒][ \u00A0]+(?=\S)(?=[^\n]*\n[ \t]*[–‒][ \u00A0]\S)/g;
const signs = new RegExp(`[${always}]|\\t|\\n[ \\t]*[–‒]`, 'u');

/** A list as a word processor writes it: here its lines run on into one paragraph. */
export const typedBullet: Rule = {
  name: 'typed-bullet',
  find({ body }) {
    if (!signs.test(body.prose)) return [];
    return [...matchesIn(body, bullet), ...matchesIn(body, dashes)].map(
      ({ found: [found], at }) => {
        const mark = found.trim();
        const from = at.from + found.indexOf(mark);
        const [line = ''] = body.written.slice(at.from + found.length).split('\n', 1);
        return {
          at: { ...at, from, length: mark.length },
          message: `"${mark}" makes no list, and its lines run on into one paragraph`,
          hint: `write ${shorten(`- ${line.trim()}`)}`,
        };
      },
    );
  },
};

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
