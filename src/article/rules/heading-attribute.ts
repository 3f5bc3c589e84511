import { holdsAny } from '../../text/holds-any.ts';
import { matchesIn, type Rule } from './rule.ts';

/** The mark by which Hugo, Pandoc and others name a heading: `## What follows {#next}`. Here it is words like any others. */
export const headingAttribute: Rule = {
  name: 'heading-attribute',
  find({ body }) {
    if (!holdsAny(body.prose, ['{#', '{.'])) return [];
    return matchesIn(body, /^( {0,3}#{1,6} [^\n]*?)(\{[#.][^{}\n]*\}) *#* *$/gm).map(
      ({ found: [, before = '', named = ''], at: { from: start } }) => {
        const [from, length] = [start + before.length, named.length];
        const line = lineAt(body.written, from);
        const mark = body.written.slice(from, from + length);
        return {
          at: { passage: body, from, length },
          message: `"${mark}" is shown as typed, because a heading's address comes from its words`,
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
