import type { Element, ElementContent, Root } from 'hast';
import { kindOfAddress } from '../../article/body/addresses.ts';
import { decodePath } from '../../text/site-path.ts';
import { element, elementsIn, textProperty, withProperties } from '../../article/body/elements.ts';
import { dividesWords, isHtmlName } from '../../article/body/html-names.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';
import { putInsideBlocks } from './blocks-in-lines.ts';
import { divideAtEmptyBlocks } from './empty-blocks.ts';
import { footnoteMark, footnoteText } from './take-footnotes.ts';
import type { SourcePicture } from '../imported-item.ts';
import { readReference } from '../lines/source-reference.ts';
import { textOfTree } from '../words/shown-text.ts';

/** A step from the HTML of another system to what Markdown can say. */
type Step = (tree: Root, context: BodyContext, notes: BodyNotes) => Root;

/** In this order: what an embed holds is its fallback, and a picture in a link is first a picture. */
const steps: readonly Step[] = [
  dropCode,
  replaceEmbeds,
  showAttached,
  unwrapPictures,
  placePictures,
  leadLinks,
  nameUnknown,
  unnest,
  divideInHeadings,
  putInsideBlocks,
  divideAtEmptyBlocks,
  keepBlocks,
];

/** Takes out what no page shows, and leads links and pictures to where they are in the archive. */
export function tidyHtml(tree: Root, context: BodyContext, notes: BodyNotes): Root {
  return steps.reduce((before, step) => step(before, context, notes), tree);
}

/** Scripts, styles and controls. What they say to readers is left out, and reported. */
const code = new Set(
  'script style template noembed noframes svg math canvas input button select textarea datalist link meta title'.split(
    ' ',
  ),
);
/** Whose text is code, or is drawn. */
const silent = new Set(['script', 'style', 'svg', 'link', 'meta', 'template']);

function dropCode(tree: Root, _: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node) => {
    if (!code.has(node.tagName)) return node;
    const text = textOf([node]);
    if (!silent.has(node.tagName) && text !== '') leaveOut(notes, `<${node.tagName}>`, text);
    notes.count(`<${node.tagName}>`, text === '' ? JSON.stringify(node.properties) : text);
    return dividesWords(node.tagName) ? { type: 'text', value: ' ' } : [];
  });
}

const embeds = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'frame', 'applet']);

/** A video or a post of another host becomes a link with the host's name. */
function replaceEmbeds(tree: Root, _: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!embeds.has(node.tagName)) return node;
    if (ancestors.some(({ tagName }) => embeds.has(tagName))) return node;
    const address = addressOfEmbed(node);
    if (address === undefined || kindOfAddress(address) !== 'web') {
      notes.count(`<${node.tagName}>`, address ?? textOf([node]));
      return [];
    }
    const whole = new URL(address, 'https://x.invalid').href;
    const host = new URL(whole).host.replace(/^www\./, '');
    notes.added.push(host);
    const link = element('a', { href: whole }, { type: 'text', value: host });
    const space = { type: 'text', value: ' ' } as const;
    return ancestors.some(({ tagName }) => tagName === 'p' || tagName === 'a')
      ? [space, link, space]
      : element('p', {}, link);
  });
}

function addressOfEmbed(node: Element): string | undefined {
  const own = textProperty(node, node.tagName === 'object' ? 'data' : 'src');
  if (own !== undefined) return own;
  const inner = node.children.find(
    (child): child is Element =>
      child.type === 'element' && ['source', 'embed', 'param'].includes(child.tagName),
  );
  return inner && (textProperty(inner, 'src') ?? textProperty(inner, 'value'));
}

/** Where the source names pictures that it describes elsewhere, they come with what is said of them. */
function showAttached(tree: Root, context: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node) => {
    if (node.tagName === 'img') return withAlt(node, context, notes);
    const ids = textProperty(node, 'dataAttached');
    const of = textProperty(node, 'dataAttachedTo');
    if (ids === undefined && of === undefined) return node;
    const which = of === undefined ? { ids: (ids ?? '').split(',') } : { of };
    const pictures = context.attached?.(which) ?? [];
    if (pictures.length === 0) notes.count('gallery whose pictures are not described', ids ?? '');
    return pictures.map((picture) => figureFor(picture, notes));
  });
}

/** A picture that has no text of its own may have one where the source describes it: WordPress gives its number as a class. */
function withAlt(node: Element, context: BodyContext, notes: BodyNotes): Element {
  const { className, alt } = node.properties;
  if (alt !== undefined && alt !== '') return node;
  const names = Array.isArray(className) ? className.map(String) : [];
  const id = /^wp-image-(\d+)$/.exec(names.find((name) => name.startsWith('wp-image-')) ?? '')?.[1];
  const described = id === undefined ? undefined : context.attached?.({ ids: [id] })[0]?.alt;
  if (described === undefined) return node;
  notes.added.push(described);
  return withProperties(node, { alt: described });
}

function figureFor(
  { address, alt = '', caption = '', credit = '' }: SourcePicture,
  notes: BodyNotes,
) {
  const isPicture = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg)(?:\?|$)/i.test(address);
  if (!isPicture) {
    const file = address.replace(/^.*\//, '');
    const name = caption || (decodePath(file) ?? file);
    notes.added.push(name);
    return element('p', {}, element('a', { href: address }, { type: 'text', value: name }));
  }
  const below =
    credit === '' || caption.includes(credit) ? caption : `${caption} (${credit})`.trim();
  notes.added.push(alt, below);
  return element(
    'figure',
    {},
    element('img', { src: address, alt }),
    ...(below === '' ? [] : [element('figcaption', {}, { type: 'text', value: below })]),
  );
}

/** A link from a picture to its own file, or to a page with nothing else, is not a link. */
function unwrapPictures(tree: Root): Root {
  return replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return node;
    const shown = node.children.filter((each) => each.type !== 'text' || each.value.trim() !== '');
    const isPicture =
      shown.length === 1 && shown[0]?.type === 'element' && shown[0].tagName === 'img';
    if (!isPicture) return node;
    const { rel } = node.properties;
    const isPage = Array.isArray(rel) && rel.includes('attachment');
    const href = textProperty(node, 'href') ?? '';
    const isFile = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:\?|$)/i.test(href);
    return isPage || isFile || /[?&]attachment_id=\d/.test(href) ? node.children : node;
  });
}

/** A figure is the picture with its caption as title; a picture that is not to be had leaves its caption. */
function placePictures(tree: Root, context: BodyContext, notes: BodyNotes): Root {
  /** Pictures of the archive already: a gallery is a figure of figures, and the inner ones come first. */
  const placed = new WeakSet<Element>();
  const place = (node: Element, caption?: string) => {
    if (placed.has(node)) return [node];
    const parts = pictureOf(node, caption, context, notes);
    for (const part of parts) if (isPicture(part)) placed.add(part);
    return parts;
  };
  return replaceElements(tree, (node, ancestors) => {
    if (node.tagName === 'img') {
      // A figure's caption is known when the figure ends.
      return ancestors.some(({ tagName }) => tagName === 'figure') ? node : place(node);
    }
    return node.tagName === 'figure' ? figureOf(node, placed, place) : node;
  });
}

const isPicture = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'img';

function figureOf(
  node: Element,
  placed: WeakSet<Element>,
  place: (picture: Element, caption?: string) => ElementContent[],
): ElementContent[] {
  const inside = elementsIn(node);
  const all = inside.filter(({ tagName }) => tagName === 'figcaption');
  /** Where a caption has no end, it holds what is behind it, captions and pictures too. */
  const inCaptions = new Set(all.flatMap(elementsIn));
  const captions = all.filter((each) => !inCaptions.has(each));
  const pictures = inside.filter(({ tagName }) => tagName === 'img');
  const caption = oneLine(captions.map((each) => textOf([each])).join(' '));
  const [only] = pictures;
  if (pictures.length === 1 && only && !placed.has(only) && !inCaptions.has(only)) {
    const rest = withoutAll(node, new Set([...captions, ...pictures]));
    const hasLink = captions.some((each) =>
      elementsIn(each).some(({ tagName }) => tagName === 'a'),
    );
    if (textOf(rest) === '' && !hasLink) {
      const [picture, ...more] = place(only, caption === '' ? undefined : caption);
      if (!picture) return more;
      return isPicture(picture) ? [element('p', {}, picture), ...more] : [picture, ...more];
    }
  }
  // A table, a quotation, a gallery: its parts, then what was below them. Pictures of a gallery may be in a list, which shows nothing.
  const isGallery = pictures.length > 0;
  const parts = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const replaced = replaceElements({ type: 'root', children: [child] }, (each) => {
      if (each.tagName === 'img') return place(each);
      if (each.tagName === 'figcaption') return element('p', {}, ...each.children);
      return isGallery && /^(?:ul|ol|li)$/.test(each.tagName)
        ? element('div', {}, ...each.children)
        : each;
    });
    return replaced.children as ElementContent[];
  });
  return [element('div', {}, ...parts)];
}

const space = { type: 'text', value: ' ' } as const;

/** The picture as it is shown in the archive; without its file what is said of it. */
function pictureOf(
  node: Element,
  caption: string | undefined,
  context: BodyContext,
  notes: BodyNotes,
): ElementContent[] {
  const source: SourcePicture = {
    address: textProperty(node, 'src') ?? textProperty(node, 'dataSrc') ?? '',
    ...optional('alt', textProperty(node, 'alt')),
    ...optional('caption', caption),
  };
  const file = source.address === '' ? undefined : context.picture(source);
  if (file !== undefined) {
    if (context.isRepeated?.(source)) return [space];
    const properties = { src: file, alt: source.alt ?? '', ...(caption ? { title: caption } : {}) };
    return [element('img', properties)];
  }
  if (source.alt) leaveOut(notes, 'text for a picture that is missing', source.alt);
  return caption === undefined
    ? [space]
    : [element('span', {}), element('p', {}, element('em', {}, { type: 'text', value: caption }))];
}

/** Links lead to the new addresses; one that can lead nowhere keeps its words. */
function leadLinks(tree: Root, context: BodyContext, notes: BodyNotes): Root {
  const ids = new Set(elementsIn(tree).map((node) => textProperty(node, 'id')));
  return replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return node;
    const href = (textProperty(node, 'href') ?? '').trim();
    const kind = kindOfAddress(href);
    // One around a picture that is not there would have no words.
    if (kind === 'empty' || isEmpty(node)) return node.children;
    if (kind === 'fragment') {
      if (ids.has(href.slice(1))) notes.count('link within the page', href);
      return node.children;
    }
    if (kind === 'unsafe' && readReference(href) === undefined) {
      notes.count('link that no page can have', href);
      return node.children;
    }
    const { to, nowhere } = context.link(href);
    if (nowhere) notes.count('link that leads nowhere', href);
    return to === undefined ? node.children : element('a', { href: to }, ...node.children);
  });
}

const isEmpty = (node: Element) =>
  textOf(node.children) === '' && !elementsIn(node).some(({ tagName }) => tagName === 'img');

/** What is emphasised twice is emphasised. */
const alike: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 'del', s: 'del' };
const nameOf = ({ tagName }: Element) => alike[tagName] ?? tagName;
const emphasis = new Set(['strong', 'em', 'del', 'u', 'mark', 'a', 'code']);

function unnest(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) =>
    emphasis.has(nameOf(node)) && ancestors.some((other) => nameOf(other) === nameOf(node))
      ? node.children
      : node,
  );
}

/** A heading is one line: blocks in it are divided by spaces. */
function divideInHeadings(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) =>
    dividesWords(node.tagName) &&
    !['br', 'img'].includes(node.tagName) &&
    ancestors.some(({ tagName }) => /^h[1-6]$/.test(tagName))
      ? [space, ...node.children, space]
      : node,
  );
}

/** What is not HTML is counted by its name, and its text stays. */
function nameUnknown(tree: Root, _: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node) => {
    if (isHtmlName(node.tagName) && !presentational.has(node.tagName)) return node;
    if (node.tagName === footnoteMark || node.tagName === footnoteText) return node;
    if (!isHtmlName(node.tagName)) notes.count(`<${node.tagName}>`, textOf([node]));
    return node.children;
  });
}

const presentational = new Set(['marquee', 'blink', 'font', 'nobr', 'center', 'big', 'wbr']);

/** The name of an element around one that is written as HTML. */
export const keptBlock = 'kept-block';

/** Tables that Markdown cannot write, and lists of terms. Not what is in another of them. */
function keepBlocks(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!isKept(node) || ancestors.some(isKept)) return node;
    return element(keptBlock, {}, node);
  });
}

const isKept = (node: Element) =>
  ['dl', 'details'].includes(node.tagName) || (node.tagName === 'table' && !isPlainTable(node));

/** Whether Markdown can write it: a head, rows of one length, and nothing but running text in its cells. */
function isPlainTable(node: Element): boolean {
  const inside = elementsIn(node);
  const rows = inside.filter(({ tagName }) => tagName === 'tr');
  const cells = rows.map((row) => elementsIn(row).filter(({ tagName }) => /^t[dh]$/.test(tagName)));
  const [head = []] = cells;
  return (
    head.length > 0 &&
    head.every(({ tagName }) => tagName === 'th') &&
    cells.every(({ length }) => length === head.length) &&
    inside.every(
      ({ tagName, properties: { colSpan, rowSpan } }) =>
        flat.has(tagName) && colSpan === undefined && rowSpan === undefined,
    )
  );
}

const flat = new Set('thead tbody tfoot tr td th a em strong i b code span del s img'.split(' '));

function leaveOut(notes: BodyNotes, what: string, text: string) {
  notes.leftOut.push({ what, text });
}

function withoutAll(node: Element, taken: ReadonlySet<Element>): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return taken.has(child) ? [] : [{ ...child, children: withoutAll(child, taken) }];
  });
}

/** The text of nodes, as `textOfTree`, in one line. */
function textOf(nodes: readonly ElementContent[]): string {
  return oneLine(textOfTree({ type: 'root', children: [...nodes] }));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function optional<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [N in Name]?: string };
}
