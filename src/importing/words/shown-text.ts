import type { Nodes, Root } from 'hast';
import { Parser } from 'htmlparser2';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { chainFor } from '../../article/body/chain.ts';
import { dividesWords, isUnread } from '../../article/body/html-names.ts';
import { divideCells } from '../body/divide-cells.ts';
import type { SourceText } from '../imported-item.ts';

/**
 * The text that a source shows, alternative texts of pictures among it, with spaces where a word ends. HTML is read by a
 * parser other than the one that converts it, so that a mistake of either is a difference.
 */
export function textOfSource({ form, text }: SourceText): string {
  if (form === 'plain') return text;
  return form === 'html' ? textOfHtml(text) : textOfMarkdown(text);
}

/** As `textOfSource`, three times slower: damaged HTML (`<p <b>`, a tag without an end) is read as browsers read it. */
export function textInBrowsers(source: SourceText): string {
  if (source.form !== 'html') return textOfSource(source);
  return textOfTree(htmlParser.parse(divideCells(source.text)), 'html');
}

/** The text that a Markdown body shows, read as articles are. */
export function textOfMarkdown(markdown: string): string {
  return textOfTree(chainFor(markdown).read(markdown));
}

/** The text of HTML, without scripts and styles, and with the footnotes that a reader has put into it below. */
export function textOfHtml(html: string): string {
  let text = '';
  let notes = '';
  let unread = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isUnread(name)) unread++;
      else if (name === 'img') text += ` ${attributes['alt'] ?? ''} `;
      else if (dividesWords(name)) text += ' ';
      const note = attributes['data-footnote'];
      if (note !== undefined && unread <= 0) notes += ` ${textOfHtml(note)}`;
    },
    onclosetag(name) {
      if (isUnread(name)) unread--;
      else if (dividesWords(name)) text += ' ';
    },
    oncomment(data) {
      text += spaceOf(data);
    },
    ontext(data) {
      if (unread <= 0) text += data;
    },
  });
  parser.end(html);
  return text + notes;
}

/** Where a block of WordPress begins or ends, so does a word. */
function spaceOf(comment: string): string {
  return /^\s*\/?wp:/.test(comment) ? ' ' : '';
}

/** As `textOfSource`, of a tree; of HTML as it came, or of an article, in which the title of a picture is its caption. */
export function textOfTree(tree: Root, from: 'article' | 'html' = 'article'): string {
  let text = '';
  let notes = '';
  const visit = (node: Nodes) => {
    if (node.type === 'text') text += node.value;
    else if (from === 'html' && node.type === 'comment') text += spaceOf(node.value);
    else if (node.type === 'root') node.children.forEach(visit);
    if (node.type !== 'element' || isUnread(node.tagName) || isLabel(node)) return;
    const note = node.properties['dataFootnote'];
    if (from === 'html' && typeof note === 'string')
      notes += ` ${textInBrowsers({ form: 'html', text: note })}`;
    const divides = node.tagName === 'img' || dividesWords(node.tagName);
    if (divides) text += ' ';
    if (node.tagName === 'img') {
      const { alt, title } = node.properties;
      for (const part of from === 'html' ? [alt] : [alt, title])
        if (typeof part === 'string') text += ` ${part} `;
    }
    node.children.forEach(visit);
    if (divides) text += ' ';
  };
  visit(tree);
  return text + notes;
}

/** Numbers and heading of footnotes, which are made when Markdown is read. */
function isLabel({
  properties: { id, dataFootnoteRef, dataFootnoteBackref },
}: {
  properties: Record<string, unknown>;
}): boolean {
  return (
    dataFootnoteRef !== undefined ||
    dataFootnoteBackref !== undefined ||
    (typeof id === 'string' && id.endsWith('footnote-label'))
  );
}

const htmlParser = unified().use(rehypeParse, { fragment: true }).freeze();
