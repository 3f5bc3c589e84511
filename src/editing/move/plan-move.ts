import { posix } from 'node:path';
import type { Archive, Story } from '../../archive/archive.ts';
import { aliasPath } from '../../archive/redirects.ts';
import { readFileName, readPeriodInName, type FileName } from '../../article/article-file.ts';
import type { Change } from '../../article/write/change-data.ts';
import { editFrontMatter } from '../../article/write/edit-front-matter.ts';
import { UsageError } from '../../system/errors.ts';
import { slugify } from '../../text/slug.ts';
import { articlePath } from '../../views/addresses.ts';
import { listRoutes } from '../../views/routes.ts';
import type { ArticlePlace, Origin } from './destination.ts';

/** A file of the article that moves: its text and its fields. */
export interface EditionFile extends FileName {
  text: string;
  fields: Partial<Record<string, unknown>>;
}

/** A file as it will be. */
export interface MovedFile {
  from: string;
  to: string;
  text: string;
  /** Its address before and afterwards; absent if it is not published. */
  addresses?: { from: string; to: string };
}

/** What a move is planned from. */
export interface MoveFacts {
  archive: Archive;
  /** The story as it is published; undefined if it is not. */
  story: Story | undefined;
  files: readonly EditionFile[];
  origin: Origin;
}

/**
 * The files of a moved article: at their new places, with its new day and slug, and with the earlier address of each
 * published edition among the aliases. Throws `UsageError` if something else is there, or if the fields cannot be edited.
 */
export function planMove(facts: MoveFacts, to: ArticlePlace): MovedFile[] {
  const { origin } = facts;
  const isSame = to.stem === origin.stem && to.period === origin.period && to.slug === origin.slug;
  if (isSame) throw new UsageError(`${origin.file.file} is there already`);
  return facts.files.map((file) => {
    const addresses = addressesOf(file, facts, to);
    if (addresses) refuseTaken(addresses.to, facts);
    const changes = [...placeChanges(file, facts, to), ...aliasChanges(file, facts, addresses)];
    const text = changes.length === 0 ? file.text : editFrontMatter(file.text, ...changes);
    if (text === undefined) {
      throw new UsageError(
        `nothing was changed: the fields of ${file.file} cannot be edited safely; npm run check says what is wrong there`,
      );
    }
    const ending = file.file.slice(file.file.length - endingOf(file).length);
    return {
      from: file.file,
      to: `${to.stem}${ending}`,
      text,
      ...(addresses ? { addresses } : {}),
    };
  });
}

const endingOf = ({ suffix }: FileName) => (suffix === undefined ? '.md' : `.${suffix}.md`);

function addressesOf(
  { file, fields }: EditionFile,
  { archive: { site }, story }: MoveFacts,
  { period, slug }: ArticlePlace,
): MovedFile['addresses'] {
  const article = Object.values(story?.editions ?? {}).find((each) => each.file === file);
  if (!article) return undefined;
  const isOwn = article !== story?.original && typeof fields['slug'] === 'string';
  const after = { lang: article.lang, period, slug: isOwn ? article.slug : slug };
  return { from: articlePath(site, article), to: articlePath(site, after) };
}

function refuseTaken(address: string, { archive, story }: MoveFacts): void {
  const route = listRoutes(archive).find(({ path }) => path === address);
  if (!route) return;
  const isOwn =
    (route.kind === 'article' && route.key === story?.key) ||
    (route.kind === 'redirect' && archive.redirects.get(address)?.story === story);
  if (isOwn) return;
  throw new UsageError(
    route.kind === 'redirect'
      ? `${address} was the address of something else, and leads there now`
      : `${address} is the address of something else`,
  );
}

/** What a file says of its day and its slug. */
function placeChanges(file: EditionFile, { origin }: MoveFacts, to: ArticlePlace): Change[] {
  const changes: Change[] = [];
  const { date, slug } = file.fields;
  const isOriginal = file.file === origin.file.file;
  if (to.period !== origin.period && date !== undefined) {
    if (typeof date === 'string' && date.length > 10) {
      throw new UsageError(
        `${file.file} has a time in its date: change the date there, then move it`,
      );
    }
    const value = to.period.length === 4 ? Number(to.period) : to.period;
    changes.push({ path: ['date'], value });
  }
  if (!isOriginal) return changes;
  const named = readPeriodInName(readFileName(`${to.stem}.md`, []), to.period).name;
  const isSaid = slug === undefined ? slugify(named) === to.slug : slug === to.slug;
  if (!isSaid) changes.push({ path: ['slug'], value: to.slug });
  return changes;
}

function aliasChanges(
  file: EditionFile,
  { story, files, origin }: MoveFacts,
  addresses: MovedFile['addresses'],
): Change[] {
  const written = file.fields['aliases'];
  const aliases = (Array.isArray(written) ? written : [written]).filter(
    (alias) => typeof alias === 'string',
  );
  if (!story || !addresses || addresses.from === addresses.to) return [];
  const changes: Change[] = [];
  const index = aliases.findIndex((alias) => aliasPath(alias) === addresses.to);
  if (index !== -1) {
    changes.push({ path: Array.isArray(written) ? ['aliases', index] : ['aliases'], remove: true });
    // Without an id, the first of its addresses is what it is known by.
    const isOriginal = file.file === origin.file.file;
    const hasId = files.some(({ fields }) => fields['id'] !== undefined);
    if (index === 0 && isOriginal && !hasId) changes.push({ path: ['id'], value: story.id });
  }
  if (!aliases.some((alias) => aliasPath(alias) === addresses.from)) {
    changes.push({ path: ['aliases'], add: addresses.from });
  }
  return changes;
}

/** The pictures of an article, by where they are and where they go; none if its folder stays. `sources`: as its files name them. */
export function picturesToMove(
  from: string,
  to: string,
  sources: readonly string[],
): Map<string, string> {
  const moved = [...new Set(sources)].map(
    (source) =>
      [posix.join(posix.dirname(from), source), posix.join(posix.dirname(to), source)] as const,
  );
  return new Map(moved.filter(([before, after]) => before !== after));
}
