import type { Element, Root } from 'hast';
import { element, textProperty, withProperties } from '../../article/body/elements.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import { decodePath } from '../../text/site-path.ts';
import type { SourcePicture } from '../imported-item.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';

/** Where the source names pictures that it describes elsewhere, they come with what is said of them. */
export function showAttached(tree: Root, context: BodyContext, notes: BodyNotes): Root {
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
