import type { NotUnderstood } from '../../imported-item.ts';
import { textOfHtml } from '../../words/shown-text.ts';
import { blocksToHtml, hasBlocks } from './blocks.ts';
import { ContentNotes } from './content-notes.ts';
import { htmlTokens } from './html-tokens.ts';
import { addParagraphs } from './paragraphs.ts';
import { turnShortcodes } from './turn-shortcodes.ts';

/** The content of a post as its page showed it. */
export interface ContentHtml {
  html: string;
  /** What of the content is markup, as text. */
  markup: string[];
  notUnderstood: NotUnderstood[];
}

/** Turns the content of a post, of blocks or classic, into HTML. `post`: its id; `footnotes`: HTML, in their order. */
export function contentToHtml(
  content: string,
  post: string,
  footnotes: readonly string[] = [],
): ContentHtml {
  const notes = new ContentNotes();
  const turned = linkAddresses(turnShortcodes(content, post, notes));
  const html = hasBlocks(turned)
    ? blocksToHtml(turned, notes, (name) => (name === 'footnotes' ? listOf(footnotes) : undefined))
    : addParagraphs(turned);
  return { html, markup: notes.markup.map(textOfHtml), notUnderstood: notes.notUnderstood };
}

function listOf(notes: readonly string[]): string | undefined {
  return notes.length === 0
    ? undefined
    : `<ol>${notes.map((note) => `<li>${note}</li>`).join('')}</ol>`;
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
