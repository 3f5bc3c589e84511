import { escapeUTF8 } from 'entities';
import type { BodyNotes } from '../../body/body-context.ts';
import { cardToHtml } from './cards.ts';
import { listOf, rowOf, type Row } from './rows.ts';

/** The numbers of sections: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md */
const kinds = { text: 1, image: 2, list: 3, card: 10 };

/** A document of Ghost's editor before version 5.50 as HTML: Mobiledoc 0.3. */
export function mobiledocToHtml(mobiledoc: Row, notes: BodyNotes): string {
  return listOf(mobiledoc['sections'])
    .map((section) => sectionToHtml(listOf(section), mobiledoc, notes))
    .join('\n');
}

const blocks = /^(?:p|h[1-6])$/;

function sectionToHtml(section: readonly unknown[], doc: Row, notes: BodyNotes): string {
  const [kind, given, content] = section;
  if (kind === kinds.text) {
    const html = markersToHtml(content, doc);
    const tag = nameOf(given);
    if (/^(?:blockquote|aside|pull-quote)$/.test(tag))
      return `<blockquote><p>${html}</p></blockquote>`;
    return blocks.test(tag) ? `<${tag}>${html}</${tag}>` : `<p>${html}</p>`;
  }
  if (kind === kinds.image) return `<img src="${escapeUTF8(stringOf(given))}" alt="">`;
  if (kind === kinds.list) {
    const tag = nameOf(given) === 'ol' ? 'ol' : 'ul';
    const items = listOf(content).map((item) => `<li>${markersToHtml(item, doc)}</li>`);
    return `<${tag}>${items.join('')}</${tag}>`;
  }
  if (kind === kinds.card) {
    const [name, payload] = listOf(listOf(doc['cards'])[Number(given)]);
    return cardToHtml(nameOf(name), rowOf(payload), notes);
  }
  notes.count(`section ${stringOf(kind)}`, JSON.stringify(section));
  const left = section.flatMap(stringsIn).join('\n');
  if (left !== '') notes.leftOut.push({ what: `section ${stringOf(kind)}`, text: left });
  return '';
}

const inline = /^(?:a|b|strong|i|em|code|s|del|u|sub|sup|mark)$/;

/** Running text: each marker opens some of the document's markups, says something, and closes some. */
function markersToHtml(markers: unknown, doc: Row): string {
  const open: string[] = [];
  const close = (count: number) =>
    open
      .splice(Math.max(0, open.length - count))
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('');
  const parts = listOf(markers).map((marker) => {
    const [kind, opened, closed, value] = listOf(marker);
    const tags = listOf(opened).map((index) => {
      const { tag, html } = openTag(listOf(listOf(doc['markups'])[Number(index)]));
      open.push(tag);
      return html;
    });
    const said = kind === 1 ? atomToHtml(doc, value) : escapeUTF8(stringOf(value));
    return tags.join('') + said + close(typeof closed === 'number' ? closed : 0);
  });
  return parts.join('') + close(open.length);
}

function openTag([name, attributes]: readonly unknown[]): { tag: string; html: string } {
  const tag = inline.test(nameOf(name)) ? nameOf(name) : 'span';
  const list = listOf(attributes);
  const at = list.indexOf('href');
  if (tag !== 'a' || at === -1) return { tag, html: `<${tag}>` };
  return { tag, html: `<a href="${escapeUTF8(stringOf(list[at + 1]))}">` };
}

function atomToHtml(doc: Row, index: unknown): string {
  const [name, said] = listOf(listOf(doc['atoms'])[Number(index)]);
  return name === 'soft-return' ? '<br>' : escapeUTF8(stringOf(said));
}

const nameOf = (value: unknown) => stringOf(value).toLowerCase();

function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return listOf(value).flatMap(stringsIn);
}
