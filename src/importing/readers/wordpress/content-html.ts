import type { NotUnderstood } from '../../imported-item.ts';
import { textOfHtml } from '../../words/shown-text.ts';
import { placeOfFragment } from '../../body/insert-fragments.ts';
import { blocksToHtml, hasBlocks, type BlockMaker } from './blocks.ts';
import { ContentNotes } from './content-notes.ts';
import { placeFootnotes, type Footnote } from './footnotes.ts';
import { htmlTokens } from './html-tokens.ts';
import { addParagraphs } from './paragraphs.ts';
import { turnShortcodes } from './turn-shortcodes.ts';

/** The content of a post as its page showed it. */
export interface ContentHtml {
  html: string;
  /** What of the content is markup, as text. */
  markup: string[];
  /** The texts of footnotes that it shows, HTML. */
  footnotes: string[];
  notUnderstood: NotUnderstood[];
}

/** Turns the content of a post, of blocks or classic, into HTML. `post`: its id; `footnotes`: in their order. */
export function contentToHtml(
  content: string,
  post: string,
  footnotes: readonly Footnote[] = [],
): ContentHtml {
  const notes = new ContentNotes();
  const turned = linkAddresses(turnShortcodes(content, post, notes));
  const { html, others } = placeFootnotes(turned, footnotes);
  let isListed = false;
  const make: BlockMaker = (name, values) => {
    if (name === 'footnotes') {
      isListed = true;
      return footnotes.length === 0 ? undefined : listOf(others);
    }
    return name === 'block' ? fragmentOf(values, notes) : undefined;
  };
  return {
    html: hasBlocks(html) ? blocksToHtml(html, notes, make) : addParagraphs(html),
    markup: notes.markup.map(textOfHtml),
    footnotes: footnotes
      .filter((each) => isListed || !others.includes(each))
      .map((each) => each.content),
    notUnderstood: notes.notUnderstood,
  };
}

/** Footnotes to which nothing in the text refers. */
function listOf(notes: readonly Footnote[]): string {
  if (notes.length === 0) return '';
  return `<ol>${notes.map(({ content }) => `<li>${content}</li>`).join('')}</ol>`;
}

/** A reusable block: what it says is elsewhere in the export. */
function fragmentOf(
  { ref, content }: Readonly<Record<string, unknown>>,
  notes: ContentNotes,
): string | undefined {
  if (typeof ref !== 'number') return undefined;
  if (content !== undefined) {
    notes.count('changes of a reusable block in a post', JSON.stringify(content));
  }
  return placeOfFragment(String(ref));
}

const alone = /(^|\n)([ \t]*)(https?:\/\/[^\s<>"[\]]+)(?=[ \t]*(?:\n|$))/gi;

/** An address that is alone in its line was shown as what is there: it becomes a link. */
function linkAddresses(html: string): string {
  if (!/https?:\/\//i.test(html)) return html;
  let links = 0;
  return htmlTokens(html)
    .map(({ kind, name, text }) => {
      if (name === 'a') links += kind === 'open' ? 1 : -1;
      if (kind !== 'text' || links > 0) return text;
      return text.replaceAll(
        alone,
        (_, before: string, space: string, address: string) =>
          `${before}${space}<a href="${address}">${address}</a>`,
      );
    })
    .join('');
}
