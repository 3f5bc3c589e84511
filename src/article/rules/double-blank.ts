import { matchesIn, type Passage, type Rule } from './rule.ts';

/** What begins a line of a list or a quotation; the blanks behind it are layout. */
const marker = /^\s*(?:[-*+>]|\d+[.)]|#+|\[\^[^\]]+\]:)?$/;

/** To look for two blanks is quicker than to look at each blank for a second one. */
const mayHaveTwo = ({ prose }: Passage) => prose.includes('  ') || prose.includes('\u00A0');

/** Two blanks where one belongs. At the ends of lines Markdown gives them a meaning, in tables they are layout. */
export const doubleBlank: Rule = {
  name: 'double-blank',
  find(draft) {
    return draft.passages.filter(mayHaveTwo).flatMap((passage) =>
      matchesIn(passage, /(?<=\S)[ \u00A0]{2,}(?=\S)/g).flatMap(({ at }) => {
        const { prose } = passage;
        const start = prose.lastIndexOf('\n', at.from) + 1;
        const [line = ''] = prose.slice(start, start + 2000).split('\n', 1);
        if (line.includes('|') || marker.test(line.slice(0, at.from - start))) return [];
        return { at, message: 'two spaces in a row', hint: 'delete one' };
      }),
    );
  },
};
