import { unserialize } from 'php-serialize';
import type { Footnote } from './footnotes.ts';
import { childrenOf, textIn, type XmlNode } from './xml-node.ts';

/** The custom fields of an item: by key, the last value of each. */
export type ItemMeta = ReadonlyMap<string, string>;

export function metaOf(item: XmlNode): ItemMeta {
  return new Map(
    childrenOf(item, 'wp:postmeta').map((node) => [
      textIn(node, 'wp:meta_key'),
      textIn(node, 'wp:meta_value'),
    ]),
  );
}

/** All values of a key. */
export function valuesOf(item: XmlNode, key: string): string[] {
  return childrenOf(item, 'wp:postmeta')
    .filter((node) => textIn(node, 'wp:meta_key') === key)
    .map((node) => textIn(node, 'wp:meta_value'));
}

/** Where plugins keep who took a picture. */
const creditKeys = [
  '_media_credit',
  'media_credit',
  '_wp_attachment_credit',
  'photographer_name',
  '_photographer_name',
  '_credit_text',
  'credit',
  'photo_credit',
  'isc_image_source',
  '_navis_media_credit_org',
];

/** Who took a picture: what a plugin kept, or what the camera wrote into the file (PHP's serialised form). */
export function creditOf(meta: ItemMeta): string | undefined {
  const said = creditKeys.map((key) => meta.get(key)?.trim()).find(Boolean);
  if (said !== undefined) return said;
  const { credit, copyright } = imageMeta(meta.get('_wp_attachment_metadata'));
  return [credit, copyright].find((each) => typeof each === 'string' && each.trim() !== '') as
    string | undefined;
}

function imageMeta(serialised: string | undefined): Readonly<Record<string, unknown>> {
  if (!serialised?.includes('image_meta')) return {};
  try {
    const read: unknown = unserialize(serialised, {}, { strict: false });
    return (read as { image_meta?: Record<string, unknown> }).image_meta ?? {};
  } catch {
    return {};
  }
}

/** The footnotes of a post of blocks, in their order. */
export function footnotesOf(meta: ItemMeta): Footnote[] {
  try {
    const notes = JSON.parse(meta.get('footnotes') ?? '[]') as unknown;
    if (!Array.isArray(notes)) return [];
    return notes.flatMap((note: unknown) => {
      const { id, content } = (note ?? {}) as { id?: unknown; content?: unknown };
      return typeof content === 'string' ? [{ id: String(id), content }] : [];
    });
  } catch {
    return [];
  }
}

/** Fields that are not WordPress's or a plugin's own: those of editors. */
export function editorsFields(meta: ItemMeta): [name: string, value: string][] {
  return [...meta].filter(
    ([name, value]) => /^[^_]/.test(name) && name !== 'footnotes' && value.trim() !== '',
  );
}
