import { BodyNotes } from '../../body/body-context.ts';
import type { SourceText } from '../../imported-item.ts';
import { cardToHtml } from './cards.ts';
import { listOf, rowOf, rowsOf, textIn, type Row } from './rows.ts';

/** What a document of Lexical says, taken from its texts and not from the HTML that is made of it. */
export function textsOfLexical(lexical: Row): SourceText[] {
  const texts = new DocumentTexts();
  for (const node of rowsOf(rowOf(lexical['root'])['children'])) {
    collectNode(node, texts);
    texts.end();
  }
  return texts.all;
}

const blocks = new Set(['paragraph', 'heading', 'quote', 'aside', 'list', 'listitem']);

function collectNode(node: Row, texts: DocumentTexts): void {
  const type = textIn(node, 'type').replace(/^extended-/, '');
  if (type === 'linebreak' || type === 'tab') texts.add(' ');
  else if ('children' in node || typeof node['text'] === 'string' || type === 'text') {
    if (blocks.has(type)) texts.end();
    texts.add(textIn(node, 'text'));
    for (const child of rowsOf(node['children'])) collectNode(child, texts);
    if (blocks.has(type)) texts.end();
  } else if (type !== 'zwnj') texts.addCard(type, node);
}

/** As `textsOfLexical`, of Mobiledoc. */
export function textsOfMobiledoc(mobiledoc: Row): SourceText[] {
  const texts = new DocumentTexts();
  for (const section of listOf(mobiledoc['sections']).map(listOf)) {
    const [kind, given, content] = section;
    if (kind === 1) collectMarkers(content, mobiledoc, texts);
    else if (kind === 3) {
      for (const item of listOf(content)) collectMarkers(item, mobiledoc, texts);
    } else if (kind === 10) {
      const [name, payload] = listOf(listOf(mobiledoc['cards'])[Number(given)]);
      texts.addCard(stringOf(name).toLowerCase(), rowOf(payload));
    } else if (kind !== 2) texts.add(stringsIn(section).join('\n'));
    texts.end();
  }
  return texts.all;
}

function collectMarkers(markers: unknown, { atoms }: Row, texts: DocumentTexts): void {
  for (const marker of listOf(markers)) {
    const { 0: kind, 3: value } = listOf(marker);
    const [name, said] = kind === 1 ? listOf(listOf(atoms)[Number(value)]) : ['', value];
    texts.add(name === 'soft-return' ? ' ' : stringOf(said));
  }
  texts.end();
}

/** Texts, each of a block. */
class DocumentTexts {
  readonly all: SourceText[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  end(): void {
    if (this.#text !== '') this.all.push({ form: 'plain', text: this.#text });
    this.#text = '';
  }

  /** A card's texts are pieces of HTML or Markdown; which, only its kind tells. */
  addCard(name: string, card: Row): void {
    this.end();
    const notes = new BodyNotes();
    this.all.push({ form: 'html', text: cardToHtml(name, card, notes) });
    for (const { text } of notes.leftOut) this.all.push({ form: 'plain', text });
  }
}

function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function stringsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : listOf(value).flatMap(stringsIn);
}
