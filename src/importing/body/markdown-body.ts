import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  Root,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmOptions } from '../../article/body/gfm-options.ts';
import { fieldSyntax } from '../../article/body/markdown-syntax.ts';
import { anchorFinder } from './body-anchors.ts';
import { BodyNotes, type BodyContext, type WrittenBody } from './body-context.ts';
import {
  applyEdits,
  applyWithin,
  joinsWords,
  spacedText,
  withoutEmptied,
  type Edit,
} from './body-edits.ts';
import { RawHtmlEdits, targetOf, type LinkContext } from './raw-html-edits.ts';

/**
 * A Markdown body with the addresses of its links and pictures changed to those in the archive, in raw HTML too, and every
 * other character as it was. Links that can lead nowhere keep their words; pictures that are not to be had, their caption.
 */
export function changeMarkdown(markdown: string, context: BodyContext): WrittenBody {
  const notes = new BodyNotes();
  const tree = parser.parse(markdown);
  const edits = new MarkdownEdits(
    markdown,
    { ...context, anchor: anchorFinder(markdown) },
    notes,
  ).of(tree);
  const { notUnderstood, leftOut, added } = notes;
  return { markdown: applyEdits(markdown, edits).trim(), notUnderstood, leftOut, added };
}

class MarkdownEdits {
  readonly #markdown: string;
  readonly #context: LinkContext;
  readonly #notes: BodyNotes;
  readonly #html: RawHtmlEdits;
  readonly #definitions = new Map<string, Definition>();
  /** What targets of definitions are, each asked for once. */
  readonly #targets = new Map<string, string | undefined>();

  constructor(markdown: string, context: LinkContext, notes: BodyNotes) {
    this.#markdown = markdown;
    this.#context = context;
    this.#notes = notes;
    this.#html = new RawHtmlEdits(markdown, context, notes);
  }

  of(tree: Root): Edit[] {
    const paragraphs: Paragraph[] = [];
    const collect = (node: Nodes) => {
      if (node.type === 'paragraph') paragraphs.push(node);
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node);
      if ('children' in node) node.children.forEach(collect);
    };
    collect(tree);
    const edits = withoutEmptied(this.#markdown, this.#editsIn(tree), this.#html.links);
    return [...edits, ...paragraphs.flatMap((node) => paragraphEdit(this.#markdown, node, edits))];
  }

  #editsIn(node: Nodes): Edit[] {
    const { from, to } = placeOf(node);
    if (node.type === 'image') return [this.#pictureEdit(node, node)];
    if (node.type === 'imageReference') {
      const definition = this.#definitions.get(node.identifier);
      return definition ? [this.#pictureEdit(node, definition)] : [];
    }
    if (node.type === 'link') return this.#linkEdits(node);
    if (node.type === 'definition') return this.#definitionEdits(node);
    if (node.type === 'html') return [this.#html.editOf(from, to) ?? []].flat();
    const inner =
      'children' in node ? node.children.flatMap((child: Nodes) => this.#editsIn(child)) : [];
    const isLost = node.type === 'linkReference' && this.#targetOf(node.identifier) === 'none';
    return isLost ? [...this.#withoutLink(node), ...inner] : inner;
  }

  #pictureEdit(node: Image | ImageReference, { url, title }: Image | Definition): Edit {
    const place = placeOf(node);
    const { alt } = node;
    const picture = {
      address: url,
      ...(alt ? { alt } : {}),
      ...(title ? { caption: title } : {}),
    };
    const file = this.#context.picture(picture);
    const none = { ...place, text: joinsWords(this.#markdown, place.from, place.to) ? ' ' : '' };
    if (file !== undefined && this.#context.isRepeated?.(picture)) return none;
    if (file !== undefined) {
      const edit = changeAddress(place, url, file, this.#markdown);
      if (node.type === 'image' && edit) return edit;
      const end = title ? ` "${title.replaceAll(/["\\]/g, String.raw`\$&`)}"` : '';
      const written = (alt ?? '').replaceAll(/[\\[\]]/g, String.raw`\$&`);
      return { ...place, text: `![${written}](${file}${end})` };
    }
    if (alt) this.#notes.leftOut.push({ what: 'text for a picture that is missing', text: alt });
    if (title)
      return { ...place, text: spacedText(this.#markdown, place, `_${escapeText(title)}_`) };
    return none;
  }

  #linkEdits(node: Link): Edit[] {
    const place = placeOf(node);
    const inner = node.children.flatMap((child) => this.#editsIn(child));
    const target = targetOf(node.url, this.#context, this.#notes);
    if (this.#isEmptied(node, inner)) {
      const gap = joinsWords(this.#markdown, place.from, place.to) ? ' ' : '';
      return [{ ...place, text: gap }, ...inner];
    }
    if (target === undefined || target === node.url) return inner;
    if (!this.#markdown.startsWith('[', place.from)) return this.#bareEdits(node, target);
    if (target === 'none') return [...this.#withoutLink(node), ...inner];
    const last = node.children.at(-1);
    const from = last ? placeOf(last).to : place.from + 1;
    const edit = changeAddress({ from, to: place.to }, node.url, target, this.#markdown);
    if (edit) return [...inner, edit];
    // Its address is written in another way than it is meant.
    return [...inner, { from, to: place.to, text: `](${target})` }];
  }

  /** Whether nothing is left that a reader could see or follow: the link was around a picture that is missing. */
  #isEmptied(node: Link, inner: readonly Edit[]): boolean {
    const [first] = node.children;
    const last = node.children.at(-1);
    if (!first || !last) return false;
    const { from } = placeOf(first);
    const { to } = placeOf(last);
    return inner.length > 0 && applyWithin(this.#markdown, { from, to }, inner).trim() === '';
  }

  /** An address that is a link as it is: its text stays. */
  #bareEdits(node: Link, target: string): Edit[] {
    const place = placeOf(node);
    const written = this.#markdown.slice(place.from, place.to).replaceAll(/^<|>$/g, '');
    const text = written.replace(/:|\./, String.raw`\$&`);
    return [{ ...place, text: target === 'none' ? text : `[${text}](${target})` }];
  }

  #withoutLink(node: Link | LinkReference): Edit[] {
    const { from, to } = placeOf(node);
    const [first] = node.children;
    const last = node.children.at(-1);
    if (!first || !last) return [{ from, to, text: '' }];
    return [
      { from, to: placeOf(first).from, text: '' },
      { from: placeOf(last).to, to, text: '' },
    ];
  }

  #definitionEdits(node: Definition): Edit[] {
    const place = placeOf(node);
    const target = this.#targetOf(node.identifier);
    if (target === undefined || target === node.url) return [];
    if (target === 'none') return [{ ...place, text: '' }];
    const edit = changeAddress(place, node.url, target, this.#markdown);
    return edit ? [edit] : [{ ...place, text: `[${node.label ?? node.identifier}]: ${target}` }];
  }

  #targetOf(identifier: string): string | undefined {
    if (!this.#targets.has(identifier)) {
      const url = this.#definitions.get(identifier)?.url ?? '';
      this.#targets.set(identifier, targetOf(url, this.#context, this.#notes));
    }
    return this.#targets.get(identifier);
  }
}

/** What is left of a paragraph is one: an empty line would divide it, and a tag alone on its first line would make it HTML. */
function paragraphEdit(markdown: string, node: Paragraph, edits: readonly Edit[]): Edit[] {
  const place = placeOf(node);
  if (!edits.some(({ from, to }) => from >= place.from && to <= place.to)) return [];
  const left = applyWithin(markdown, place, edits);
  const whole = left.replaceAll(/^\s+|\n[ \t>]*(?=\n|$)/g, '');
  const isHtml = whole.startsWith('<') && parser.parse(whole).children[0]?.type === 'html';
  const text = isHtml ? `<span></span>${whole}` : whole;
  return text === left ? [] : [{ ...place, text }];
}

function placeOf(node: Nodes): { from: number; to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

/** The change of an address where it is written as it is meant, which it nearly always is. */
function changeAddress(
  { from, to }: { from: number; to: number },
  address: string,
  target: string,
  markdown: string,
): Edit | undefined {
  const at = markdown.indexOf(`(${address}`, from);
  const start = at === -1 ? markdown.indexOf(address, from) : at + 1;
  const end = start + address.length;
  if (start === -1 || end > to || address === '') return undefined;
  return { from: start, to: end, text: target };
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&~|]/g, String.raw`\$&`);
}

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(fieldSyntax).freeze();
