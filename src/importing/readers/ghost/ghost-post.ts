import { createHash } from 'node:crypto';
import { dayAt } from '../../../text/dates/dates.ts';
import type {
  ImportedItem,
  NotUnderstood,
  PictureFolders,
  SourceName,
  SourcePicture,
  SourceText,
} from '../../imported-item.ts';
import { plainField } from '../../words/item-texts.ts';
import { isInternal, named, type GhostPost } from './ghost-export.ts';
import { bodyOfPost, rooted } from './post-body.ts';
import { readMoment } from './post-moment.ts';
import { postStatus } from './post-status.ts';
import { textIn } from './rows.ts';
import { withoutSize } from './tidy-cards.ts';

interface PostContext {
  place: string;
  /** IANA name. */
  timeZone: string;
  lang: string | undefined;
  bodies: boolean;
  pictureFolders: PictureFolders;
}

/** A post or page of Ghost as an item. */
export function readPost(ghost: GhostPost, context: PostContext): ImportedItem {
  const { post } = ghost;
  const isPage = textIn(post, 'type') === 'page' || Number(post['page']) === 1;
  const slug = textIn(post, 'slug').trim();
  const title = { form: 'plain', text: textIn(post, 'title') } as const;
  const excerpt = textIn(post, 'custom_excerpt');
  const canonical = textIn(post, 'canonical_url').trim();
  const lang = textIn(post, 'locale') || context.lang;
  const { status, embargo, decided: why } = postStatus(post, context.timeZone);
  const { day, decided } = dayOf(ghost, context.timeZone);
  const photo = photoOf(ghost);
  const texts: SourceText[] = [title, { form: 'plain', text: excerpt }, ...wordsOf(photo)];
  const { body, said, ...notes } = context.bodies ? bodyOfPost(post) : noBody;
  return {
    type: 'item',
    origin: `ghost:${textIn(post, 'uuid') || textIn(post, 'id') || slug}`,
    place: context.place,
    digest: digestOf(ghost),
    kind: isPage ? 'page' : 'article',
    title,
    ...(day === undefined ? {} : { date: day }),
    ...(embargo === undefined ? {} : { embargo }),
    ...(lang ? { lang } : {}),
    ...(slug === '' ? {} : { slug }),
    ...(slug === '' || status ? {} : { address: `/${encodeURIComponent(slug)}/` }),
    ...(status ? { status } : {}),
    ...(/^https?:\/\//i.test(canonical) ? { sourceUrl: canonical } : {}),
    pictureFolders: context.pictureFolders,
    authors: ghost.authors.map((row) => nameOf('author', row)),
    topics: ghost.tags.filter((tag) => !isInternal(tag)).map((row) => nameOf('topic', row)),
    ...(photo ? { photo } : {}),
    ...(excerpt.trim() === '' ? {} : { summary: { form: 'plain', text: excerpt } }),
    ...(body ? { body, texts: [...texts, ...said] } : {}),
    leftOut: notes.leftOut,
    notUnderstood: [...notes.notUnderstood, ...fieldsOf(ghost)],
    doubts: notes.doubts,
    decided: [
      ...(slug === '' || status
        ? []
        : [`its old address is taken to be /${slug}/: the export does not tell others`]),
      ...(isPage ? [] : decided),
      ...why,
      ...notes.decided,
      ...ghost.tags
        .filter(isInternal)
        .map((tag) => `its internal tag "${textIn(tag, 'name')}" is left out`),
    ],
  };
}

const noBody = {
  body: undefined,
  said: [],
  leftOut: [],
  notUnderstood: [],
  decided: [],
  doubts: [],
};

function nameOf(kind: 'topic' | 'author', row: GhostPost['post']): SourceName {
  const { name, slug, address } = named(kind, row);
  return { name, slug, ...(address === undefined ? {} : { address }) };
}

/** The day on which it came out, in the site's time zone, as Ghost showed it. */
function dayOf({ post }: GhostPost, timeZone: string): { day?: string; decided: string[] } {
  const columns = [
    ['published_at', ''],
    ['updated_at', 'the day of its last change'],
    ['created_at', 'the day on which it was begun'],
  ] as const;
  for (const [column, name] of columns) {
    const moment = readMoment(textIn(post, column));
    if (moment === undefined) continue;
    const day = dayAt(moment, timeZone);
    const decided = name === '' ? [] : [`it has no date of its own: ${name} serves (${day})`];
    return { day, decided };
  }
  return { decided: [] };
}

function photoOf({ post, meta }: GhostPost): SourcePicture | undefined {
  const address = rooted(textIn(post, 'feature_image') || textIn(post, 'image')).trim();
  if (address === '') return undefined;
  const alt = textIn(meta, 'feature_image_alt') || textIn(post, 'feature_image_alt');
  const written = textIn(meta, 'feature_image_caption') || textIn(post, 'feature_image_caption');
  const caption = plainField({ form: 'html', text: written });
  return {
    address: withoutSize(address),
    ...(alt.trim() === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
  };
}

function wordsOf(photo: SourcePicture | undefined): SourceText[] {
  return [photo?.alt, photo?.caption].flatMap((text) =>
    text === undefined ? [] : [{ form: 'plain', text }],
  );
}

/** What an article has no field for. */
const fields =
  'meta_title meta_description og_title og_description twitter_title twitter_description codeinjection_head codeinjection_foot custom_template'.split(
    ' ',
  );

function fieldsOf({ post, meta }: GhostPost): NotUnderstood[] {
  return fields.flatMap((name) => {
    const value = textIn(meta, name) || textIn(post, name);
    if (value.trim() === '') return [];
    return [{ what: `field ${name}`, count: 1, example: value.slice(0, 200) }];
  });
}

/** Of what an article is made of. */
function digestOf({ post, meta, tags, authors }: GhostPost): string {
  const columns =
    'title slug html mobiledoc lexical markdown feature_image image custom_excerpt canonical_url status visibility type page published_at'.split(
      ' ',
    );
  const parts = [
    ...columns.map((name) => textIn(post, name)),
    ...['feature_image_alt', 'feature_image_caption'].map((name) => textIn(meta, name)),
    ...[...tags, ...authors].map((row) => textIn(row, 'name')),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
