import { matchesIn, type Rule } from './rule.ts';

/** The mark by which Hugo, Pandoc and others name a heading: `## What follows {#next}`. Here it is words like any others. */
export const headingAttribute: Rule = {
  name: 'heading-attribute',
  find({ body }) {
    return [...matchesIn(body, /(?<=^ {0,3}#{1,6} [^\n]*)\{[#.][^{}\n]*\}(?= *#* *$)/gm)].map(
      ({ found, at }) => {
        const line = lineAt(body.written, found.index);
        return {
          at,
          message: `"${found[0]}" is shown as it stands; a heading has its address from its words`,
          hint: `write it as ${line.replace(found[0], '').trim()}`,
        };
      },
    );
  },
};

function lineAt(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end === -1 ? undefined : end);
}
