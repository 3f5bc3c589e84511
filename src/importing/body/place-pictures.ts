import type { Element, ElementContent, Root } from 'hast';
import { element, elementsIn, textProperty } from '../../article/body/elements.ts';
import { dividesWords } from '../../article/body/html-names.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import type { SourcePicture } from '../imported-item.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';
import { oneLine, textOf } from './line-of.ts';

/** A link from a picture to its own file, or to a page with nothing else, is not a link. */
export function unwrapPictures(tree: Root): Root {
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
export function placePictures(tree: Root, context: BodyContext, notes: BodyNotes): Root {
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
      if (each.tagName === 'figcaption')
        return element(elementsIn(each).some(isBlock) ? 'div' : 'p', {}, ...each.children);
      return isGallery && /^(?:ul|ol|li)$/.test(each.tagName)
        ? element('div', {}, ...each.children)
        : each;
    });
    return replaced.children as ElementContent[];
  });
  return [element('div', {}, ...parts)];
}

/** Elements that a paragraph cannot hold; a caption without an end does. */
const isBlock = ({ tagName }: Element) =>
  dividesWords(tagName) && tagName !== 'br' && tagName !== 'img';

/** In place of a picture, so that the words beside it stay apart. */
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
  if (source.alt)
    notes.leftOut.push({ what: 'text for a picture that is missing', text: source.alt });
  return caption === undefined
    ? [space]
    : [element('span', {}), element('p', {}, element('em', {}, { type: 'text', value: caption }))];
}

function withoutAll(node: Element, taken: ReadonlySet<Element>): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return taken.has(child) ? [] : [{ ...child, children: withoutAll(child, taken) }];
  });
}

function optional<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [N in Name]?: string };
}
