import { withoutMarkup } from './without-markup.ts';
import { fillerFor } from './prose.ts';
import type { Passage, Rule } from './rule.ts';

/** Markdown or HTML in a field that is plain text, where readers see its marks. */
export const fieldMarkup: Rule = {
  name: 'field-markup',
  find({ plain }) {
    return plain.flatMap((passage) => {
      const own = ownText(passage);
      const { marks, text } = withoutMarkup(own);
      const [first] = marks;
      if (!first) return [];
      const clean = text.replaceAll('\u0001', '').trim();
      const shown = passage.written.slice(first.from, first.from + first.length);
      return [
        {
          at: { passage, from: first.from, length: first.length },
          message: `${passage.path.filter((part) => typeof part === 'string').join('.')}: "${shorten(shown)}" is shown as typed, because the field is plain text`,
          hint:
            passage.foreign.length > 0
              ? 'write only the words'
              : `write only the words: ${shorten(clean)}`,
        },
      ];
    });
  },
};

/** Marks of other systems have a rule of their own. */
function ownText({ written, foreign }: Passage): string {
  return foreign.reduce(
    (text, { from, text: mark }) =>
      text.slice(0, from) + fillerFor(mark) + text.slice(from + mark.length),
    written,
  );
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
