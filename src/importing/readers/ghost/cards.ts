import { escapeUTF8 } from 'entities';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { gfmOptions } from '../../../article/body/gfm-options.ts';
import type { BodyNotes } from '../../body/body-context.ts';
import { plainField } from '../../words/item-texts.ts';
import { rowOf, rowsOf, textIn, type Row } from './rows.ts';

/**
 * A card of Ghost's editor as HTML, by its name in Mobiledoc or Lexical. One that is not known, or that was shown in
 * mail only, is counted, its text is left out, and there is no HTML.
 */
export function cardToHtml(name: string, card: Row, notes: BodyNotes): string {
  const turn = cards.get(name);
  if (turn) return whole(turn(card));
  notes.count(`card ${name}`, JSON.stringify(card));
  const text = textsIn(card).join('\n');
  if (text !== '') notes.leftOut.push({ what: `card ${name}`, text });
  return '';
}

/** HTML in which all that begins ends: what a card leaves open is not to swallow the cards below it. */
function whole(html: string): string {
  return /<!--|<(?:iframe|script|style|object|video|audio|svg|textarea|title|xmp|noembed)\b/i.test(
    html,
  )
    ? writer.stringify(parser.parse(html))
    : html;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

const text = (card: Row, name: string) => escapeUTF8(textIn(card, name));

/** A piece of HTML with its caption, which is HTML too. */
function figure(inside: string, card: Row): string {
  const caption = textIn(card, 'caption');
  return `<figure>${inside}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function image(card: Row): string {
  const alt = escapeUTF8(textIn(card, 'alt') || textIn(card, 'altText'));
  const picture = `<img src="${text(card, 'src')}" alt="${alt}">`;
  const href = text(card, 'href');
  return href === '' ? picture : `<a href="${href}">${picture}</a>`;
}

function link(address: string, shown: string): string {
  return `<p><a href="${escapeUTF8(address)}">${shown || escapeUTF8(address)}</a></p>`;
}

const paragraph = (html: string) => (html === '' ? '' : `<p>${html}</p>`);

function bookmark(card: Row): string {
  const page = { ...rowOf(card['metadata']) };
  const from = [text(page, 'author'), text(page, 'publisher')].filter((each) => each !== '');
  const address = textIn(card, 'url') || textIn(page, 'url');
  const shown = link(address, text(page, 'title'));
  const more = paragraph(text(page, 'description')) + paragraph(from.join(' · '));
  return shown + more + paragraph(textIn(card, 'caption'));
}

function embed(card: Row): string {
  const html = textIn(card, 'html');
  return figure(html === '' ? link(textIn(card, 'url'), '') : html, card);
}

function file(card: Row): string {
  const name = text(card, 'fileTitle') || text(card, 'fileName');
  return link(textIn(card, 'src'), name) + paragraph(text(card, 'fileCaption'));
}

function sound(card: Row): string {
  return paragraph(text(card, 'title')) + `<audio src="${text(card, 'src')}"></audio>`;
}

function callout(card: Row): string {
  const emoji = text(card, 'calloutEmoji');
  return `<div>${emoji === '' ? '' : `${emoji} `}${textIn(card, 'calloutText')}</div>`;
}

function code(card: Row): string {
  const language = textIn(card, 'language').replaceAll(/[^\w+#-]/g, '');
  const named = language === '' ? '' : ` class="language-${language}"`;
  // The parser drops a line feed that begins a `pre`.
  const block = `<pre><code${named}>${text(card, 'code')}\n</code></pre>`;
  return block + paragraph(textIn(card, 'caption'));
}

function markdown(card: Row): string {
  return String(reader.processSync(textIn(card, 'markdown')));
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, gfmOptions)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

const html = (card: Row) => textIn(card, 'html');
const rule = () => '<hr>';
const nothing = () => '';

const cards: ReadonlyMap<string, (card: Row) => string> = new Map([
  ['image', (card: Row) => figure(image(card), card)],
  ['gallery', (card: Row) => figure(rowsOf(card['images']).map(image).join('\n'), card)],
  ['html', html],
  ['markdown', markdown],
  ['card-markdown', markdown],
  ['code', code],
  ['codeblock', code],
  ['hr', rule],
  ['horizontalrule', rule],
  ['embed', embed],
  ['bookmark', bookmark],
  ['video', (card: Row) => figure(`<video src="${text(card, 'src')}"></video>`, card)],
  ['audio', sound],
  ['file', file],
  ['callout', callout],
  ['toggle', (card: Row) => `<h4>${textIn(card, 'heading')}</h4>${textIn(card, 'content')}`],
  ['button', (card: Row) => link(textIn(card, 'buttonUrl'), text(card, 'buttonText'))],
  // Where the part for members begins.
  ['paywall', nothing],
]);

/** All texts of a card that are not addresses. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^(?:https?:|\/|#|__GHOST_URL__)\S*$/.test(value) || value.trim() === ''
      ? []
      : [plainField({ form: 'html', text: value })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'type' && typeof each === 'string' ? [] : textsIn(each),
  );
}
