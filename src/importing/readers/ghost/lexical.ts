import { escapeUTF8 } from 'entities';
import type { BodyNotes } from '../../body/body-context.ts';
import { cardToHtml } from './cards.ts';
import { rowOf, rowsOf, textIn, type Row } from './rows.ts';

/** A document of Ghost's editor since version 5.50 as HTML: Lexical. */
export function lexicalToHtml(lexical: Row, notes: BodyNotes): string {
  return rowsOf(rowOf(lexical['root'])['children'])
    .map((node) => nodeToHtml(node, notes))
    .join('\n');
}

/** Bits of a text's format. */
const formats: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

function nodeToHtml(node: Row, notes: BodyNotes): string {
  const type = textIn(node, 'type').replace(/^extended-/, '');
  const said = textIn(node, 'text') === '' ? '' : textToHtml(node);
  const inside = () =>
    said +
    rowsOf(node['children'])
      .map((child) => nodeToHtml(child, notes))
      .join('');
  switch (type) {
    case 'text':
      return inside();
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'zwnj':
      return '';
  }
  // What shows nothing divides words all the same.
  if (!('children' in node) && typeof node['text'] !== 'string')
    return cardToHtml(type, node, notes) || ' ';
  switch (type) {
    case 'paragraph':
      return `<p>${inside()}</p>`;
    case 'heading': {
      const tag = /^h[1-6]$/.exec(textIn(node, 'tag'))?.[0] ?? 'h2';
      return `<${tag}>${inside()}</${tag}>`;
    }
    case 'quote':
    case 'aside':
      return `<blockquote><p>${inside()}</p></blockquote>`;
    case 'link':
    case 'autolink':
      return `<a href="${escapeUTF8(textIn(node, 'url'))}">${inside()}</a>`;
    case 'list':
      return said + listToHtml(node, notes);
    case 'listitem':
      return `<li>${inside()}</li>`;
  }
  notes.count(`node ${type}`, JSON.stringify(node));
  return inside();
}

function textToHtml(node: Row): string {
  const bits = Number(node['format']) || 0;
  return formats.reduce(
    (html, [bit, tag]) => ((bits & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
    escapeUTF8(textIn(node, 'text')),
  );
}

/** An item that has nothing but a list belongs to the one before it. */
function listToHtml(list: Row, notes: BodyNotes): string {
  const tag = textIn(list, 'listType') === 'number' || textIn(list, 'tag') === 'ol' ? 'ol' : 'ul';
  const start = Number(list['start']);
  const items: string[] = [];
  for (const item of rowsOf(list['children'])) {
    const children = rowsOf(item['children']);
    const inside = nodeToHtml(item, notes);
    const isDeeper = children.length > 0 && children.every((each) => each['type'] === 'list');
    const before = items.at(-1);
    if (isDeeper && before?.endsWith('</li>') === true)
      items.splice(-1, 1, before.replace(/<\/li>$/, '') + inside.replace(/^<li>/, ''));
    else items.push(inside);
  }
  const from = tag === 'ol' && start > 1 && Number.isSafeInteger(start) ? ` start="${start}"` : '';
  return `<${tag}${from}>${items.join('')}</${tag}>`;
}
