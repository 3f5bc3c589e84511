import { matchesIn, type Rule } from './rule.ts';

/** The mark by which Hugo, Pandoc and others name a heading: `## What follows {#next}`. Here it is words like any others. */
export const headingAttribute: Rule = {
  name: 'heading-attribute',
  find({ body }) {
    return matchesIn(body, /(?<=^ {0,3}#{1,6} [^\n]*)\{[#.][^{}\n]*\}(?= *#* *$)/gm).map(
      ({ at }) => {
        const line = lineAt(body.written, at.from);
        const mark = body.written.slice(at.from, at.from + at.length);
        return {
          at,
          message: `"${mark}" is shown as it stands; a heading has its address from its words`,
          hint: `write it as ${line.replace(mark, '').trim()}`,
        };
      },
    );
  },
};

function lineAt(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end === -1 ? undefined : end);
}
