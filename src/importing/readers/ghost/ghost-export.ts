import { isTimeZone } from '../../../text/dates/dates.ts';
import type { ImportedName } from '../../imported-item.ts';
import { textIn, type Row } from './rows.ts';

/** A post with the rows of other tables that belong to it. */
export interface GhostPost {
  post: Row;
  /** Its row in `posts_meta`; in older exports these columns are in `posts`. */
  meta: Row;
  /** In the order in which Ghost showed them. */
  tags: Row[];
  authors: Row[];
}

/** What an export of Ghost says besides its posts: https://ghost.org/docs/migration/custom/ */
export interface GhostSite {
  names: ImportedName[];
  /** IANA name; undefined where the export has no settings. */
  timeZone: string | undefined;
  /** BCP 47. */
  lang: string | undefined;
  /** A row of `posts` with what belongs to it. */
  withRows(post: Row): GhostPost;
}

/** The tables that say it. */
export const siteTables = [
  'posts_meta',
  'tags',
  'posts_tags',
  'users',
  'posts_authors',
  'settings',
] as const;

/** Joins the tables of an export. */
export function joinTables(tables: ReadonlyMap<string, readonly Row[]>): GhostSite {
  const rows = (name: (typeof siteTables)[number]) => tables.get(name) ?? [];
  const metas = new Map(rows('posts_meta').map((row) => [textIn(row, 'post_id'), row]));
  const tags = joined(rows('tags'), rows('posts_tags'), 'tag_id');
  const authors = joined(rows('users'), rows('posts_authors'), 'author_id');
  const users = new Map(rows('users').map((row) => [textIn(row, 'id'), row]));
  const settings = new Map(
    rows('settings').map((row) => [textIn(row, 'key'), textIn(row, 'value')]),
  );
  const setting = (...names: string[]) => names.map((name) => settings.get(name)).find(Boolean);
  const zone = setting('timezone', 'active_timezone', 'activeTimezone') ?? '';
  return {
    names: [
      ...rows('tags')
        .filter((tag) => !isInternal(tag))
        .map((tag) => named('topic', tag)),
      ...rows('users').map((user) => named('author', user)),
    ].filter(({ name }) => name !== ''),
    timeZone: isTimeZone(zone) ? zone : undefined,
    lang: setting('locale', 'lang', 'default_locale'),
    withRows(post) {
      const id = textIn(post, 'id');
      const one = users.get(textIn(post, 'author_id'));
      const of = authors.get(id) ?? (one ? [one] : []);
      return { post, meta: metas.get(id) ?? {}, tags: tags.get(id) ?? [], authors: of };
    },
  };
}

/** Tags that begin with `#` were for the editors: no page showed them. */
export function isInternal(tag: Row): boolean {
  return textIn(tag, 'name').startsWith('#') || textIn(tag, 'visibility') === 'internal';
}

/** A tag or an author, with the address of its page. */
export function named(kind: ImportedName['kind'], row: Row): ImportedName {
  const name = textIn(row, 'name').trim();
  const slug = textIn(row, 'slug').trim() || name;
  const folder = kind === 'topic' ? 'tag' : 'author';
  return { type: 'name', kind, name, slug, address: `/${folder}/${encodeURIComponent(slug)}/` };
}

/** The rows of a table by the number of the post that has them. */
function joined(
  table: readonly Row[],
  between: readonly Row[],
  column: string,
): Map<string, Row[]> {
  const byId = new Map(table.map((row) => [textIn(row, 'id'), row]));
  const found = new Map<string, Row[]>();
  const inOrder = between.toSorted(
    (a, b) => (Number(a['sort_order']) || 0) - (Number(b['sort_order']) || 0),
  );
  for (const row of inOrder) {
    const target = byId.get(textIn(row, column));
    const post = textIn(row, 'post_id');
    if (target) found.set(post, [...(found.get(post) ?? []), target]);
  }
  return found;
}
