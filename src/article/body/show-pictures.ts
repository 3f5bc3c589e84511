import type { Element, ElementContent, Root } from 'hast';
import { isolateForeign } from '../../i18n/isolate.ts';
import type { Picture } from '../picture.ts';
import { fileBeside, hostOf, kindOfAddress } from './addresses.ts';
import type { BodyContext } from './context.ts';
import { element, textProperty, withProperties } from './elements.ts';
import { linkTo } from './replace-embeds.ts';
import { replaceElements } from './replace-elements.ts';

/** The displayed width of pictures in a body: the width of the text on wide screens, otherwise that of the screen. */
const bodySizes = '(min-width: 48rem) 42rem, 100vw';

/**
 * Replaces pictures beside the article by `<picture>`s of prepared files; a picture alone in its paragraph gets a
 * figure, with its Markdown title as the caption. Other pictures become links, because pages load nothing from other
 * hosts.
 */
export function showPictures(tree: Root, context: BodyContext): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (node.tagName === 'img') return showOne(node, ancestors, context);
    if (node.tagName === 'p') return figureOf(node);
    return node;
  });
}

function showOne(
  node: Element,
  ancestors: readonly Element[],
  context: BodyContext,
): ElementContent | ElementContent[] {
  const src = textProperty(node, 'src');
  // Sanitising removes addresses that cannot be shown.
  if (src === undefined) return [];
  const alt = textProperty(node, 'alt') ?? '';
  const file = fileBeside(src);
  if (file !== undefined) {
    const picture = context.picture(file);
    if (!picture) throw new Error(`The picture ${file} was not prepared`);
    const title = textProperty(node, 'title');
    return pictureElement(picture, alt, title);
  }
  const kind = kindOfAddress(src);
  if (kind !== 'web' && kind !== 'site') return [];
  const template = alt === '' ? context.words.untitledPicture : context.words.foreignPicture;
  const { lang, siteOrigin } = context;
  const values: Record<string, string> = {
    host: isolateForeign(hostOf(src, siteOrigin), lang),
    alt: isolateForeign(alt, lang),
  };
  const text = template.replace(/\{(host|alt)\}/g, (_, name: string) => values[name] ?? '');
  return linkTo(src, text, ancestors);
}

function pictureElement(picture: Picture, alt: string, title: string | undefined): Element {
  const sources = picture.sources.map(({ type, srcset }) =>
    element('source', {
      type,
      srcSet: srcset.map(({ url, width }) => `${url} ${width}w`).join(', '),
      sizes: bodySizes,
    }),
  );
  const { src, width, height, ground } = picture;
  const img = element('img', {
    src,
    alt,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
    ...(ground ? { className: ['light-ground'] } : {}),
  });
  const shown = title === undefined ? img : withProperties(img, { title });
  return element('picture', {}, ...sources, shown);
}

function figureOf(paragraph: Element): ElementContent | ElementContent[] {
  const content = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  // All of its content was removed.
  if (content.length === 0) return [];
  const [picture] = content;
  if (content.length !== 1 || picture?.type !== 'element' || picture.tagName !== 'picture') {
    return paragraph;
  }
  const img = picture.children.find((child) => child.type === 'element' && child.tagName === 'img');
  const title = img?.type === 'element' ? textProperty(img, 'title') : undefined;
  if (title === undefined) return element('figure', {}, picture);
  const untitled = picture.children.map((child) =>
    child === img && child.type === 'element' ? withProperties(child, { title: undefined }) : child,
  );
  const caption = element('figcaption', {}, { type: 'text', value: title });
  return element('figure', {}, { ...picture, children: untitled }, caption);
}
