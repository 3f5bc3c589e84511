import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { readPeriodInName } from '../../article/article-file.ts';
import { readArticle } from '../../article/read/read-article.ts';
import { listFiles } from '../../reading/content-folder.ts';
import { readContent } from '../../reading/read-content.ts';
import { UsageError } from '../../system/errors.ts';
import { readUtf8, writeWhole } from '../../system/files.ts';
import { periodOf } from '../../text/dates/dates.ts';
import { slugify } from '../../text/slug.ts';
import { findArticle } from '../correct-article.ts';
import type { EditingSession } from '../editing-session.ts';
import { contentError, editionFiles, fieldsIn } from '../edition-files.ts';
import { recordPermalinks } from '../write-ledger.ts';
import { readDestination, type Origin } from './destination.ts';
import { picturesToMove, planMove, type EditionFile, type MovedFile } from './plan-move.ts';

/** What a move did. */
export interface MoveOutcome {
  files: readonly MovedFile[];
  /** Pictures that went with it, below the content folder. */
  pictures: readonly string[];
}

/**
 * Moves an article: its files, its pictures and its address; `named` and `to` are addresses or files. Earlier addresses
 * lead to the new ones. Throws `UsageError` and changes nothing if something is in the way.
 */
export async function moveArticle(
  session: EditingSession,
  named: string,
  to: string,
  cwd: string,
): Promise<MoveOutcome> {
  const { contentDir } = session;
  const given = path
    .relative(contentDir, await findArticle(session, named, cwd))
    .replaceAll(path.sep, '/');
  if (!/^articles\/.*\.md$/.test(given)) {
    throw new UsageError(
      `${named} is not an article; a topic, a source or a name moves with npm run topics -- rename and the like`,
    );
  }
  const { archive } = await readContent({ contentDir, siteUrl: session.site.url, now: Date.now() });
  if (!archive) {
    throw new UsageError('the content has errors: npm run check lists them; fix them first');
  }
  const { files, origin } = openEditions(session, given);
  const place = readDestination(to, origin, session, cwd);
  const story = storyOf(archive, files);
  const moved = planMove({ archive, story, files, origin }, place);
  await refuseFiles(contentDir, place.stem, moved);
  const pictures = picturesToMove(origin.stem, place.stem, files.flatMap(sourcesIn));
  await write(contentDir, moved, pictures);
  await recordPermalinks(contentDir);
  return { files: moved, pictures: [...pictures.values()] };
}

function openEditions(
  { contentDir, site }: EditingSession,
  given: string,
): { files: EditionFile[]; origin: Origin } {
  const { files: names, original } = editionFiles(contentDir, given, site.editions);
  const files = names.map((name): EditionFile => {
    const text = readUtf8(path.join(contentDir, name.file));
    return { ...name, text, fields: fieldsIn(name.file, text) };
  });
  const fields = files.find(({ file }) => file === original.file)?.fields ?? {};
  const own = files.find(({ file }) => file === given)?.fields['slug'];
  if (given !== original.file && typeof own === 'string') {
    throw new UsageError(
      `${given} has a slug of its own: change it there, and add its address to its aliases; or name the original, ${original.file}`,
    );
  }
  const { date, slug } = fields;
  if (typeof date !== 'string' && typeof date !== 'number') throw contentError(original.file);
  const period = periodOf(String(date));
  const slugField = typeof slug === 'string' ? slug : undefined;
  const origin = {
    file: original,
    stem: original.file.slice(0, -endLength(original)),
    period,
    slug: slugField ?? slugify(readPeriodInName(original, period).name),
    slugField,
  };
  return { files, origin };
}

const endLength = ({ suffix }: { suffix?: string }) =>
  '.md'.length + (suffix === undefined ? 0 : suffix.length + 1);

function storyOf({ byKey }: Archive, files: readonly EditionFile[]) {
  const own = new Set(files.map(({ file }) => file));
  return [...byKey.values()].find(({ original }) => own.has(original.file));
}

/** Pictures as a file names them, relative to it. */
function sourcesIn(file: EditionFile): string[] {
  const { value } = readArticle(file, Buffer.from(file.text), '', 'edition');
  if (!value) throw contentError(file.file);
  const { photo } = value.data;
  return [...value.pictures.map(({ src }) => src), ...(photo?.src ? [photo.src] : [])];
}

/** Files that would become editions of the article, or be replaced by it. */
async function refuseFiles(
  contentDir: string,
  stem: string,
  moved: readonly MovedFile[],
): Promise<void> {
  const own = new Set(moved.map(({ from }) => from));
  const taken = (await listFiles(contentDir)).value.find(
    (file) => !own.has(file) && file.endsWith('.md') && file.startsWith(`${stem}.`),
  );
  if (taken !== undefined) throw new UsageError(`${taken} is there already`);
}

/**
 * Writes everything at its new place before anything is deleted at the old one. If a file cannot be written, what was
 * written is taken back.
 */
async function write(
  contentDir: string,
  moved: readonly MovedFile[],
  pictures: ReadonlyMap<string, string>,
): Promise<void> {
  const whole = (file: string) => path.join(contentDir, file);
  const shared = await picturesOfOthers(contentDir, moved, pictures);
  const copies = [...pictures].map(([from, to]) => ({ to, bytes: readFileSync(whole(from)) }));
  for (const { to, bytes } of copies) {
    if (existsSync(whole(to)) && !readFileSync(whole(to)).equals(bytes)) {
      throw new UsageError(
        `${to} is there already, and differs from the picture that would go there`,
      );
    }
  }
  const all = [...copies, ...moved.map(({ to, text }) => ({ to, bytes: Buffer.from(text) }))];
  const before = all.map(({ to }) => ({
    to,
    bytes: existsSync(whole(to)) ? readFileSync(whole(to)) : undefined,
  }));
  try {
    for (const { to, bytes } of all) {
      mkdirSync(path.dirname(whole(to)), { recursive: true });
      writeWhole(whole(to), bytes);
    }
  } catch (error) {
    for (const { to, bytes } of before) {
      if (bytes === undefined) rmSync(whole(to), { force: true });
      else writeWhole(whole(to), bytes);
    }
    throw error;
  }
  for (const { from, to } of moved) if (from !== to) rmSync(whole(from));
  for (const from of pictures.keys()) if (!shared.has(from)) rmSync(whole(from));
}

/** The pictures that another text may show, too: they stay, and are copied. */
async function picturesOfOthers(
  contentDir: string,
  moved: readonly MovedFile[],
  pictures: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  if (pictures.size === 0) return new Set();
  const own = new Set(moved.map(({ from }) => from));
  const { value: listing } = await listFiles(contentDir);
  const others = listing
    .filter((file) => file.endsWith('.md') && !own.has(file))
    .map((file) => readFileSync(path.join(contentDir, file), 'utf8'));
  const isNamed = (picture: string) =>
    others.some((text) => text.includes(path.posix.basename(picture)));
  return new Set([...pictures.keys()].filter(isNamed));
}
