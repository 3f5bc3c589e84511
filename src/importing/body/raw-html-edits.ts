import { isHtmlName } from '../../article/body/html-names.ts';
import { kindOfAddress } from '../../article/body/addresses.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';
import {
  applyWithin,
  joinsWords,
  withoutEmptied,
  type Edit,
  type Enclosure,
} from './body-edits.ts';
import { attributeOf, writeAttribute } from './html-attribute.ts';
import { readReference } from '../lines/source-reference.ts';

const tag = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

/** What the change of a Markdown body needs to know of the import and of the body. */
export interface LinkContext extends BodyContext {
  /** Where in the text a link within it leads, with its hash. */
  anchor(fragment: string): string | undefined;
}

/** Changes the addresses in the tags of raw HTML that is part of a Markdown text. One for each text: a link may begin in one part and end in another. */
export class RawHtmlEdits {
  readonly #text: string;
  readonly #context: LinkContext;
  readonly #notes: BodyNotes;
  /** Links that stay. */
  readonly links: Enclosure[] = [];
  /** The tags of links that are open, the innermost last. */
  readonly #open: { isTaken: boolean; from: number; to: number }[] = [];

  constructor(text: string, context: LinkContext, notes: BodyNotes) {
    this.#text = text;
    this.#context = context;
    this.#notes = notes;
  }

  /** The edit of a part of the text that is HTML; parts are given in their order. */
  editOf(from: number, to: number): Edit | undefined {
    const written = this.#text.slice(from, to);
    const edits: Edit[] = [];
    const linksBefore = this.links.length;
    for (const found of written.matchAll(tag)) {
      const { 0: whole, 1: slash, 2: name = '', index } = found;
      const at = { from: from + index, to: from + index + whole.length };
      const edit = this.#tagEdit(whole, name.toLowerCase(), slash === '/', at);
      if (edit) edits.push(edit);
    }
    const links = this.links.slice(linksBefore).filter((link) => link.from >= from);
    const all = withoutEmptied(this.#text, edits, links);
    if (all.length === 0) return undefined;
    return { from, to, text: asBlock(written, applyWithin(this.#text, { from, to }, all)) };
  }

  #tagEdit(whole: string, name: string, isEnd: boolean, at: Omit<Edit, 'text'>): Edit | undefined {
    if (name === 'a') return this.#linkEdit(whole, isEnd, at);
    if (name === 'img' && !isEnd) return this.#pictureEdit(whole, at);
    if (name === '' || whole.startsWith('<!')) return undefined;
    if (!isHtmlName(name)) return this.#wordsEdit(whole, name, at);
    // Quotation marks that a word processor set are none in a tag.
    const plain = whole.replaceAll(
      /=\s*(?:&#82(?:20|21|43);|[“”″])([^"“”″<>&]*)(?:&#82(?:20|21|43);|[“”″])/g,
      '="$1"',
    );
    return plain === whole ? undefined : { ...at, text: plain };
  }

  /** What is written as a tag and is none of HTML was on no page: it is shown as it was typed, except within a word. */
  #wordsEdit(whole: string, name: string, at: Omit<Edit, 'text'>): Edit {
    this.#notes.count(`<${name}>`, whole);
    if (joinsWords(this.#text, at.from, at.to)) return { ...at, text: '' };
    this.#notes.added.push(whole);
    return { ...at, text: `&lt;${whole.slice(1, -1)}&gt;` };
  }

  #linkEdit(whole: string, isEnd: boolean, at: Omit<Edit, 'text'>): Edit | undefined {
    const out = { ...at, text: '' };
    if (isEnd) {
      const begun = this.#open.pop();
      if (begun?.isTaken === true) return out;
      if (begun) {
        const { from, to } = begun;
        this.links.push({ from, to: at.to, inner: { from: to, to: at.from } });
      }
      return undefined;
    }
    const href = attributeOf(whole, 'href');
    const target = href && targetOf(href.value, this.#context, this.#notes);
    const isTaken = target === 'none';
    this.#open.push({ ...at, isTaken });
    if (isTaken) return out;
    if (!href || target === undefined || target === href.value) return undefined;
    return {
      from: at.from + href.from,
      to: at.from + href.to,
      text: writeAttribute('href', target),
    };
  }

  #pictureEdit(whole: string, at: Omit<Edit, 'text'>): Edit | undefined {
    const src = attributeOf(whole, 'src');
    const alt = attributeOf(whole, 'alt')?.value ?? '';
    const title = attributeOf(whole, 'title')?.value ?? '';
    const address = src?.value.trim() ?? '';
    const picture = {
      address,
      ...(alt === '' ? {} : { alt }),
      ...(title === '' ? {} : { caption: title }),
    };
    const file = address === '' ? undefined : this.#context.picture(picture);
    const none = { ...at, text: joinsWords(this.#text, at.from, at.to) ? ' ' : '' };
    if (file !== undefined && this.#context.isRepeated?.(picture)) return none;
    if (src && file !== undefined)
      return { from: at.from + src.from, to: at.from + src.to, text: writeAttribute('src', file) };
    const what = 'text for a picture that is missing';
    for (const text of [alt, title]) if (text !== '') this.#notes.leftOut.push({ what, text });
    return none;
  }
}

/** Where a link of a text leads: `none` if it is to be taken out, undefined if it stays as it is. What leads nowhere is counted. */
export function targetOf(
  typed: string,
  context: LinkContext,
  notes: BodyNotes,
): string | undefined {
  const address = typed.trim();
  const kind = kindOfAddress(address);
  if (kind === 'fragment') {
    const found = context.anchor(address);
    if (found === undefined) notes.count('link within the page', address);
    return found ?? 'none';
  }
  if (kind === 'empty') return 'none';
  if (kind === 'unsafe' && readReference(address) === undefined) {
    notes.count('link that no page can have', address);
    return 'none';
  }
  const { to, nowhere } = context.link(address);
  if (nowhere) notes.count('link that leads nowhere', readReference(address) ?? address);
  return to ?? 'none';
}

/** Changed HTML that is still the block that it was: an empty line would end that, and a line without a tag would not begin it. */
function asBlock(written: string, changed: string): string {
  const isBlock = written.includes('\n') && !/\n[ \t]*\n/.test(written);
  if (!isBlock) return changed;
  const text = changed.replaceAll(/^(?:[ \t]*\n)+|\n[ \t]*(?=\n|$)/g, '');
  const [first = ''] = written.split('\n', 1);
  const isBegun = text.startsWith(first) || !/^\s*<\/?(?:a|img)\b/i.test(first);
  return text.trim() === '' || isBegun ? text : `<div></div>\n${text}`;
}
