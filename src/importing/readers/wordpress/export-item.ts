import { createHash } from 'node:crypto';
import { languageOf } from './language-of-item.ts';
import { decodePath } from '../../../text/site-path.ts';
import type {
  Imported,
  NotUnderstood,
  ImportedItem,
  ImportedFragment,
  ImportedPicture,
} from '../../imported-item.ts';
import { plainField } from '../../words/item-texts.ts';
import type { ReadOptions } from '../../reader.ts';
import { contentToHtml } from './content-html.ts';
import { commentsOf } from './item-comments.ts';
import { withoutNumbers } from './footnotes.ts';
import { dayOf, momentOfItem } from './item-dates.ts';
import {
  creditOf,
  editorsFields,
  footnotesOf,
  metaOf,
  valuesOf,
  type ItemMeta,
} from './item-meta.ts';
import { soundHtml } from './html-tokens.ts';
import { namesOf } from './item-names.ts';
import { statusOf } from './item-status.ts';
import type { SiteNames } from './site-names.ts';
import { childrenOf, textIn, type XmlNode } from './xml-node.ts';

/** What an item needs from its surroundings. */
export interface ItemSurroundings {
  site: SiteNames;
  /** `export.xml:1204`. */
  place: string;
  options: Pick<ReadOptions, 'bodies' | 'timeZone' | 'types'>;
}

/** Items that WordPress keeps for itself, in the plural. */
const own: ReadonlyMap<string, string> = new Map([
  ['nav_menu_item', 'menu items'],
  ['revision', 'revisions'],
  ['custom_css', 'style sheets'],
  ['customize_changeset', 'changes of settings'],
  ['oembed_cache', 'kept embeds'],
  ['wp_global_styles', 'global styles'],
  ['wp_navigation', 'navigation menus'],
  ['wp_template', 'templates'],
  ['wp_template_part', 'parts of templates'],
]);

/** What an item of an export is for an archive. */
export function readItem(item: XmlNode, around: ItemSurroundings): Imported {
  const type = textIn(item, 'wp:post_type').trim() || 'post';
  if (type === 'attachment') return pictureOf(item);
  if (type === 'guest-author') return guestOf(item, around);
  if (type === 'wp_block') return fragmentOf(item);
  const isAsked = type === 'post' || type === 'page' || around.options.types?.includes(type);
  if (own.has(type) || !isAsked) return { type: 'counted', what: nameType(type) };
  if (textIn(item, 'wp:status').trim() === 'auto-draft') {
    return { type: 'counted', what: 'drafts that nobody began' };
  }
  return articleOf(item, type === 'page' ? 'page' : 'article', around);
}

/** What items of a type are called, and how to have them as articles. */
function nameType(type: string): string {
  return own.get(type) ?? `items of type "${type}" (--types ${type} imports them)`;
}

function pictureOf(item: XmlNode): ImportedPicture {
  const meta = metaOf(item);
  const caption = plainField({ form: 'html', text: textIn(item, 'excerpt:encoded') });
  const alt = meta.get('_wp_attachment_image_alt')?.trim();
  const credit = creditOf(meta);
  const parent = textIn(item, 'wp:post_parent').trim();
  return {
    type: 'picture',
    id: textIn(item, 'wp:post_id').trim(),
    address: textIn(item, 'wp:attachment_url').trim() || textIn(item, 'guid').trim(),
    ...(alt ? { alt } : {}),
    ...(caption === '' ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(parent === '' || parent === '0' ? {} : { parent }),
  };
}

function fragmentOf(item: XmlNode): ImportedFragment {
  const id = textIn(item, 'wp:post_id').trim();
  const { html, notUnderstood } = contentToHtml(soundHtml(textIn(item, 'content:encoded')), id);
  return { type: 'fragment', id, html, notUnderstood };
}

function guestOf(item: XmlNode, { site }: ItemSurroundings): Imported {
  const slug = textIn(item, 'wp:post_name').trim().replace(/^cap-/, '');
  const name = metaOf(item).get('cap-display_name')?.trim() || textIn(item, 'title').trim();
  return { type: 'name', kind: 'author', ...site.guest(slug || name, name) };
}

function articleOf(
  item: XmlNode,
  kind: 'article' | 'page',
  around: ItemSurroundings,
): ImportedItem {
  const { site, place, options } = around;
  const meta = metaOf(item);
  const id = textIn(item, 'wp:post_id').trim();
  const { day, decided } = dayOf(item);
  const { status, isFuture, decided: why } = statusOf(item);
  const names = namesOf(item, site);
  const slug = textIn(item, 'wp:post_name').trim();
  const embargo = isFuture ? momentOfItem(item, options.timeZone) : undefined;
  const { address, otherAddresses } = addressesOf(item, status === 'draft', site, id);
  const title = textIn(item, 'title');
  const lang = names.lang ?? languageOf(title, site.language);
  const thumbnail = meta.get('_thumbnail_id')?.trim();
  return {
    type: 'item',
    origin: originOf(item, address ?? place.replace(/:\d+$/, ''), id),
    place,
    digest: digestOf(item, meta),
    kind,
    title: { form: 'html', text: title },
    ...(day === undefined ? {} : { date: day }),
    ...(embargo === undefined ? {} : { embargo }),
    ...(lang === undefined ? {} : { lang }),
    ...(slug === '' ? {} : { slug: decodePath(slug) ?? slug }),
    ...(address === undefined ? {} : { address }),
    otherAddresses,
    ...(status === undefined ? {} : { status }),
    ...(names.story === undefined ? {} : { story: names.story }),
    authors: names.authors,
    topics: names.topics,
    ...(thumbnail ? { photo: { id: thumbnail } } : {}),
    ...(options.bodies ? textsIn(item, names.notUnderstood, meta) : {}),
    decided: [...decided, ...why, ...names.decided, ...stickyOf(item)],
  };
}

/** Its guid, with its number where that does not say it: copies of posts keep the guid. */
function originOf(item: XmlNode, otherwise: string, id: string): string {
  const guid = textIn(item, 'guid').trim() || otherwise;
  return id === '' || guid.endsWith(`=${id}`) ? guid : `${guid}#${id}`;
}

function textsIn(
  item: XmlNode,
  notUnderstood: readonly NotUnderstood[],
  meta: ItemMeta,
): Partial<ImportedItem> {
  const content = soundHtml(textIn(item, 'content:encoded'));
  const excerpt = textIn(item, 'excerpt:encoded');
  const footnotes = footnotesOf(meta);
  const body = contentToHtml(content, textIn(item, 'wp:post_id').trim(), footnotes);
  const fields = editorsFields(meta).map(([name, value]) => ({
    what: `field ${name}`,
    count: 1,
    example: value.slice(0, 200),
  }));
  return {
    ...(excerpt.trim() === '' ? {} : { summary: { form: 'html', text: excerpt } }),
    body: { form: 'html', text: body.html },
    texts: [
      textIn(item, 'title'),
      excerpt,
      withoutNumbers(content, footnotes),
      ...body.footnotes,
    ].map((text) => ({ form: 'html', text })),
    markup: body.markup,
    comments: commentsOf(item),
    notUnderstood: [...notUnderstood, ...body.notUnderstood, ...fields],
  };
}

function stickyOf(item: XmlNode): string[] {
  return textIn(item, 'wp:is_sticky').trim() === '1'
    ? ['it was kept at the top of the front page (sticky): here it is where its date says']
    : [];
}

/** Its address, and others that led to it. What was never public has no address. */
function addressesOf(item: XmlNode, isDraft: boolean, { base }: SiteNames, id: string) {
  const link = textIn(item, 'link').trim();
  const others = [
    textIn(item, 'guid').trim(),
    ...(base === '' || id === '' ? [] : [`${base}/?p=${id}`]),
    ...oldSlugs(item, link),
  ].filter((each) => /^https?:\/\//i.test(each) && each !== link);
  if (isDraft || link === '') return { otherAddresses: [...new Set(others)] };
  return { address: link, otherAddresses: [...new Set(others)] };
}

/** WordPress keeps the slugs that a post had before, and led their addresses to it. */
function oldSlugs(item: XmlNode, link: string): string[] {
  const slug = textIn(item, 'wp:post_name').trim();
  if (slug === '' || !link.toLowerCase().endsWith(`/${slug.toLowerCase()}/`)) return [];
  const before = link.slice(0, -slug.length - 1);
  return valuesOf(item, '_wp_old_slug').map((old) => `${before}${old.trim()}/`);
}

/** Of what an article is made of: comments and what plugins count change with each export. */
function digestOf(item: XmlNode, meta: ItemMeta): string {
  const names =
    'title link dc:creator content:encoded excerpt:encoded wp:post_date wp:status wp:post_name wp:post_password'.split(
      ' ',
    );
  const categories = childrenOf(item, 'category').map(({ attributes, text }) => [attributes, text]);
  const parts = [
    ...names.map((name) => textIn(item, name)),
    categories,
    ['_thumbnail_id', 'footnotes'].map((key) => meta.get(key) ?? ''),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
