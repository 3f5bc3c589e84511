import { matchesIn, type Rule } from './rule.ts';

/** What begins a line of a list or a quotation; the spaces after it are layout. */
const marker = /^\s*(?:[-*+>]|\d+[.)]|#+|\[\^[^\]]+\]:)?$/;

/** Two spaces where one belongs. At the end of a line they mean a line break in Markdown, and in tables they are layout. */
export const doubleBlank: Rule = {
  name: 'double-blank',
  find(draft) {
    return draft.passages.flatMap((passage) =>
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
