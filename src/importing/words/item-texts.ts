import { cleaned } from './cleaned.ts';
import { textOfHtml, textOfMarkdown } from './shown-text.ts';
import type { ImportedItem, SourceText } from '../imported-item.ts';

/** A headline or summary as fields have it: plain text in one line. */
export function plainField({ form, text: written }: SourceText): string {
  const text = cleaned(written);
  const plain =
    form === 'html' ? textOfHtml(text) : form === 'markdown' ? textOfMarkdown(text) : text;
  return plain.replaceAll(/\s+/g, ' ').trim();
}

/** All that the source says of an item, as it is there. */
export function textsOf(item: ImportedItem): readonly SourceText[] {
  if (item.texts) return item.texts;
  const { title, summary, body, dateline, publisher } = item;
  const fields = [dateline, publisher].map((text) => text && ({ form: 'plain', text } as const));
  return [title, summary, body, ...fields].filter((text) => text !== undefined && text !== '');
}
