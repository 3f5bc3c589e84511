import { matchesIn, type Rule } from './rule.ts';

/** A word that a printed line divides. `two-` before `and` stands for a compound. */
const broken =
  /(?<=[\p{L}\p{M}])(\p{L}*)[-\u00AD\u2010]\n(?!(?:and|or|to|und|oder|bis|et|ou|и|или|y|o|ve|veya)[^\p{L}])(\p{Ll}+)/gu;
const signs = /[-\u00AD\u2010]\n\p{Ll}/u;

/** A word with a hyphen at its line's end, as PDFs and scans have them: readers see the hyphen, and a space after it. */
export const brokenWord: Rule = {
  name: 'broken-word',
  find({ body }) {
    if (!signs.test(body.prose)) return [];
    return matchesIn(body, broken).map(({ found: { index, 2: after = '' }, at }) => {
      const [before = ''] =
        /[\p{L}\p{M}'’-]*$/u.exec(body.written.slice(Math.max(index - 60, 0), index)) ?? [];
      const [head = ''] = at.passage.written.slice(index).split(/[-\u00AD\u2010]\n/, 1);
      const first = before + head;
      return {
        at: { passage: body, from: index - before.length, length: first.length + 1 },
        message: `"${first}- ${after}" is shown like that, because the line ends inside a word`,
        instead: {
          length: first.length + 2 + after.length,
          text: `${first}${after}`,
          isSure: false,
        },
        hint: `write ${first}${after} on one line, or ${first}-${after} if the hyphen belongs to the word`,
      };
    });
  },
};
