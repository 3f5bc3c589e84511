import { placeOfFootnote } from '../../body/take-footnotes.ts';
import { addParagraphs } from './paragraphs.ts';

/** A footnote of a post of blocks; its text is HTML. */
export interface Footnote {
  id: string;
  content: string;
}

/** The number that WordPress shows where a footnote belongs: `<sup data-fn="…"><a href="#…">1</a></sup>`. */
const mark = /<sup\b[^>]*?\sdata-fn="([^"]+)"[^>]*>[\s\S]*?<\/sup>/g;

/** Content with its footnotes in their places, and those that have none. */
export function placeFootnotes(
  content: string,
  footnotes: readonly Footnote[],
): { html: string; others: Footnote[] } {
  if (!content.includes('data-fn=')) return { html: content, others: [...footnotes] };
  const placed = new Set<string>();
  const html = content.replaceAll(mark, (whole, id: string) => {
    const note = footnotes.find((each) => each.id === id);
    if (!note) return whole;
    const text = placed.has(id) ? '' : addParagraphs(note.content);
    placed.add(id);
    return placeOfFootnote(text, id);
  });
  return { html, others: footnotes.filter(({ id }) => !placed.has(id)) };
}

/** Content without the numbers of its footnotes, which nobody wrote. */
export function withoutNumbers(content: string, footnotes: readonly Footnote[]): string {
  if (!content.includes('data-fn=')) return content;
  return content.replaceAll(mark, (whole, id: string) =>
    footnotes.some((each) => each.id === id) ? '' : whole,
  );
}
