import { ChangedWhileRead } from '../problem/changed-while-read.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import type { Position } from '../text/lines.ts';
import type { Craft } from '../article/rules/check-craft.ts';
import { hasErrors, sortProblems, toPrintable } from '../problem/problem.ts';
import {
  bodyLocator,
  bodyOf,
  isFaulty,
  fieldLocator,
  readFileName,
  type ArticleFile,
  type FileName,
  type PageFile,
} from '../article/article-file.ts';
import { endMomentOf } from '../text/dates/dates.ts';
import type { Archive } from '../archive/archive.ts';
import { reportLeftOut, sortOutLanguages } from '../archive/rules/left-out.ts';
import { checkLanguages, explainLoneEdition } from '../archive/rules/check-languages.ts';
import { checkListing } from '../archive/rules/check-listing.ts';
import { checkTheme } from '../archive/look/check-theme.ts';
import { createArchive } from '../archive/create-archive.ts';
import { craftProblems } from '../archive/rules/check-craft.ts';
import { originalOf } from '../archive/group-editions.ts';
import { realNames, withRealNames } from '../archive/real-names.ts';
import type { Vocabularies } from '../archive/names/resolve-names.ts';
import { shownPictures } from '../archive/shown-pictures.ts';
import type { Site } from '../archive/site.ts';
import { readSite } from '../archive/site-schema.ts';
import type { Waiting } from '../archive/waiting.ts';
import { checkLogos, reportOnLogo } from './check-logos.ts';
import { checkPictures, type PictureSource } from './check-pictures.ts';
import { listFiles, readRootFile } from './content-folder.ts';
import { createReader, type ContentReader, type ReaderOptions } from './article-reader.ts';
import { digestOf, type KnownFile } from './file-digests.ts';
import type { Input } from './input.ts';
import { noMemory, type Memory } from './last-read.ts';
import { readVocabularies } from './read-vocabularies.ts';
import { listPublic, missingIcons, noPlaces, sitePlaces } from './public-files.ts';
import type { Role } from './parse-file.ts';
import { parseYaml } from '../article/yaml/yaml.ts';
import { knownLanguages } from '../i18n/languages.ts';
import { checkLinks, type BrokenLink } from '../views/rules/check-links.ts';
import { checkRoutes } from '../views/rules/check-routes.ts';
import { listRoutes } from '../views/routes.ts';

/** Where content is read from, and as of when. */
export interface ContentOptions extends Omit<ReaderOptions, 'known' | 'read'> {
  /** Absolute. */
  contentDir: string;
  /** The folder whose files are copied into the site as they are. Absolute; without it there is none. */
  publicDir?: string | undefined;
  /** SITE_URL: stands over site.yaml's address. */
  siteUrl?: string | undefined;
  /** AS_OF as given: a day (its end in the site's zone) or a date-time with zone. */
  asOf?: string | undefined;
  /** "Now" where AS_OF is not given, in milliseconds since 1970 UTC. */
  now: number;
  /** Whether warnings of craft are among the problems, too. */
  craft?: boolean;
  /**
   * Only these files are read, with the other editions of theirs, and of no others anything is said. What only all of
   * the archive shows is left out: links, repeated texts, files that nothing reads.
   */
  only?: ReadonlySet<string>;
  /** The folder as it was listed already. */
  input?: Input | undefined;
  /** Told where the site lies as soon as it is known, before the articles are read. */
  onSite?: ((site: Site) => void) | undefined;
}

/** The content folder as read: the archive, unless something in it is an error. */
export interface Content {
  archive?: Archive;
  site?: Site;
  vocabularies?: Vocabularies;
  problems: Problem[];
  /** Picture files that articles of the archive show, sorted. */
  pictures: PictureSource[];
  /** Files of public/, below it, sorted. */
  statics: readonly string[];
  /** Articles and pages that could not be read; a preview shows them as they last were, if they ever were. */
  unread: string[];
  files: number;
  /** All that was read, and as what it was read. */
  read: ReadonlyMap<string, KnownFile>;
  /** What is not out yet; absent when nobody could count. */
  waiting?: Waiting;
}

/** What cannot be told while nobody knows the site's languages. */
const editionRules = ['two-editions', 'unknown-edition', 'two-languages', 'edition-date'];

/**
 * Reads and checks all of the content folder, once. Every problem of every file comes back, sorted;
 * nothing is thrown for bad content. A failing disk throws.
 */
export function readContent(options: ContentOptions): Promise<Content> {
  return read(options, noMemory, false);
}

/**
 * Reads for the eyes of the editor alone: with what is not published yet, marked so, and there is an archive
 * whatever is wrong. What cannot be read is shown as it last was; what has not changed is not read again.
 */
export function readPreview(options: ContentOptions, memory: Memory): Promise<Content> {
  return read(options, memory, true);
}

async function read(options: ContentOptions, memory: Memory, preview: boolean): Promise<Content> {
  const { contentDir } = options;
  const problems: Problem[] = [];
  const listing = options.input?.files ?? (await listFiles(contentDir, problems));
  const read = new Map<string, KnownFile>();
  const given = { problems, pictures: [], statics: [], unread: [], files: listing.length, read };
  if (hasErrors(problems) && listing.length === 0) return given;
  const source = readRootFile(contentDir, 'site.yaml', listing, problems, read);
  const settings =
    source === undefined ? undefined : readSite('site.yaml', source, options.siteUrl);
  problems.push(...(settings?.problems ?? []));
  const theme = readRootFile(contentDir, 'theme.css', listing, problems, read);
  if (theme !== undefined) problems.push(...checkTheme('theme.css', theme));
  const own = settings?.value;
  const logo = own && (await readLogos(own, source ?? '', options));
  problems.push(...(logo?.problems ?? []));
  const site = memory.keep(
    'site.yaml',
    own && { ...own, ...(theme ? { theme } : {}), ...(logo?.ground ? { logoGround: true } : {}) },
  );
  if (site) options.onSite?.(site);
  // A broken site.yaml does not hide what is wrong elsewhere: the rest is read with defaults, and as if in
  // every known language where it does not say its own, so that no edition is blamed for it.
  const ownEditions = site?.editions ?? settings?.editions;
  const editions = ownEditions ?? knownLanguages;
  const vocabularies = readVocabularies(contentDir, editions, listing, problems, memory, read);
  const unread: string[] = [];
  // Whoever checks shows no bodies, and does not wait for them.
  const bodiesFor = options.craft ? undefined : site;
  const reader = createReader(contentDir, listing, {
    ...options,
    known: options.input?.known,
    read,
    site: bodiesFor,
  });
  const { names, leftOut } = sortOutLanguages(markdownIn(listing, editions), editions);
  const markdown = await readMarkdown(
    contentDir,
    editions,
    options.only ? withEditions(names, options.only) : names,
    problems,
    reader,
    memory,
    unread,
  );
  const { crafts } = markdown;
  const realName = realNames(listing);
  const files = markdown.files.map((file) => withRealNames(file, realName));
  const partials = markdown.partials.map((file) => withRealNames(file, realName));
  if (!options.only) problems.push(...checkListing(listing, files));
  if (ownEditions) problems.push(...checkLanguages(names, editions));
  if (leftOut.length > 0) {
    const at = parseYaml('site.yaml', source ?? '').locate(['editions']);
    problems.push(...reportLeftOut(leftOut, at));
  }
  const assumed = site ?? defaultSite(editions);
  const asOf = options.asOf ? endMomentOf(options.asOf, assumed.timeZone) : options.now;
  const join = (some: readonly (ArticleFile | PageFile)[]) =>
    createArchive({
      site: assumed,
      vocabularies,
      articles: some.filter((file) => 'lede' in file),
      pages: some.filter((file) => !('lede' in file)),
      asOf,
      preview,
      locate: locateIn(contentDir),
    });
  // What is wrong with a file by itself does not hide what is wrong with the rest of it. A preview shows it as
  // it last was, and reports on it as it is.
  const broken = new Set(partials.map(({ file }) => file));
  const checked = [
    ...files.filter(({ file }) => !broken.has(file)),
    ...partials.map((file) => datedByName(file)),
  ];
  const joined = join(checked);
  const archive = broken.size === 0 ? joined.archive : preview ? join(files).archive : undefined;
  problems.push(
    ...joined.problems.filter(({ rule }) => ownEditions || !editionRules.includes(rule)),
  );
  if (site) {
    problems.push(...checkRoutes(joined.archive, locateIn(contentDir)));
    // As of an earlier day a text may link to what came later.
    const severity = options.asOf === undefined ? 'error' : 'warning';
    const isWhole = !options.only && isEachPlaced(unread, partials);
    const links = isWhole ? checkLinks(joined.archive) : [];
    problems.push(...toProblems(links, contentDir, severity));
  }
  const statics = listStatics(joined.archive, options);
  problems.push(...statics.problems);
  const pictures = await checkPictures(
    checked,
    files,
    problems,
    locateIn(contentDir),
    (picture) =>
      memory.recall(path.join(contentDir, picture), 'fault', () => reader.reportOn(picture)),
    listing,
  );
  if (options.craft) {
    const stock = { files: checked.filter((file) => 'lede' in file), editions, vocabularies };
    problems.push(...craftProblems(crafts, stock, settings?.rulesOff ?? [], locateIn(contentDir)));
  }
  const shown = shownPictures(joined.archive);
  const asked = problems.filter(({ file }) => options.only?.has(file) ?? true);
  const sorted = sortProblems(asked.map(toPrintable));
  return {
    ...given,
    ...(site && archive && (preview || !hasErrors(problems)) ? { archive } : {}),
    ...(site ? { site, waiting: joined.waiting } : {}),
    vocabularies,
    problems: sorted,
    // A preview shows files in an earlier state too, and is for the editor's eyes alone.
    pictures: preview ? pictures : pictures.filter(({ file }) => shown.has(file)),
    statics: statics.files,
    unread,
  };
}

/** What is wrong with the logos in public/, and whether the site's needs a light ground. */
async function readLogos(site: Site, source: string, { publicDir, cache }: ContentOptions) {
  if (publicDir === undefined) return undefined;
  const { files } = listPublic(publicDir, noPlaces);
  return checkLogos(site, source, files, (file) => reportOnLogo(publicDir, file, cache));
}

/** Files of public/, and which of them would take the place of something that the site has. */
function listStatics(archive: Archive, { publicDir }: ContentOptions) {
  if (publicDir === undefined) return { files: [], problems: [] };
  const places = sitePlaces(listRoutes(archive), archive.site.admin !== undefined);
  const { files, problems } = listPublic(publicDir, places);
  return { files, problems: [...problems, ...missingIcons(publicDir, files)] };
}

/** The Markdown below a content file's frontmatter; throws when the file is another than was read. */
export function readBodyText(contentDir: string, file: string, digest: string): string {
  const bytes = readFileSync(path.join(contentDir, file));
  if (digestOf(bytes) !== digest) throw new ChangedWhileRead(file);
  return bodyOf(file, bytes).body;
}

function defaultSite(editions: readonly string[]): Site {
  const text = `name: x\nurl: https://example.org/\neditions: [${editions.join(', ')}]`;
  const { value } = readSite('site.yaml', text);
  if (!value) throw new Error('The default site is not valid');
  return value;
}

function toProblems(
  links: readonly BrokenLink[],
  contentDir: string,
  severity: Problem['severity'],
): Problem[] {
  return [...Map.groupBy(links, ({ file }) => file)].flatMap(([file, all]) => {
    const inBody = bodyLocator(file, readFileSync(path.join(contentDir, file)));
    const inFields = locateIn(contentDir);
    return all.map(({ field, href, message, hint }) => ({
      file,
      ...(field === undefined ? inBody(href) : inFields(file, [field])),
      severity,
      field: field ?? 'body',
      message:
        field === undefined ? `the link "${href}" ${message}` : `${field}: "${href}" ${message}`,
      hint,
      rule: 'broken-link',
    }));
  });
}

/** One file is asked about many times in turn, and read once for all of them. */
function locateIn(contentDir: string): (file: string, field: readonly PropertyKey[]) => Position {
  let last: { file: string; locate: (field: readonly PropertyKey[]) => Position } | undefined;
  return (file, field) => {
    if (last?.file !== file) {
      last = { file, locate: fieldLocator(file, readFileSync(path.join(contentDir, file))) };
    }
    return last.locate(field);
  };
}

/** A link to an article whose date is wrong is not broken: its name says the day. */
function datedByName(file: ArticleFile | PageFile): ArticleFile | PageFile {
  if (!('lede' in file) || file.day === undefined || !file.faulty?.includes('date')) return file;
  return { ...file, data: { ...file.data, date: file.day } };
}

/** Whether the address of each file is known, without which nobody can say that a link leads nowhere. */
function isEachPlaced(
  unread: readonly string[],
  partials: readonly (ArticleFile | PageFile)[],
): boolean {
  if (unread.length > partials.length) return false;
  return !partials.some(
    (file) => isFaulty(file, 'slug') || (isFaulty(file, 'date') && file.day === undefined),
  );
}

/** The Markdown files that are wanted and the other editions of the same articles. */
function withEditions(names: readonly FileName[], only: ReadonlySet<string>): FileName[] {
  const stems = new Set(names.filter(({ file }) => only.has(file)).map(({ stem }) => stem));
  return names.filter(({ stem }) => stems.has(stem));
}

function markdownIn(listing: readonly string[], editions: readonly string[]): FileName[] {
  return listing
    .filter((file) => /^(?:articles|pages)\/.*\.md$/.test(file))
    .map((file) => readFileName(file, editions));
}

/** In the order of the names; `partials` are what could be read of those with errors in their fields. */
async function readMarkdown(
  contentDir: string,
  editions: readonly string[],
  names: readonly FileName[],
  problems: Problem[],
  reader: ContentReader,
  memory: Memory,
  unread: string[],
): Promise<
  Record<'files' | 'partials', (ArticleFile | PageFile)[]> & { crafts: Map<string, Craft> }
> {
  const originals = new Set(
    [...Map.groupBy(names, ({ stem }) => stem).values()].map((group) =>
      originalOf(group, editions),
    ),
  );
  const results = names.map((name) => {
    const role = roleOf(name, originals);
    return memory.recall(path.join(contentDir, name.file), `${role} ${name.stem}`, () =>
      reader.read(name, role),
    );
  });
  const files = [];
  const partials = [];
  const crafts = new Map<string, Craft>();
  for (const [index, result] of (await Promise.all(results)).entries()) {
    const name = names[index];
    if (!name) continue;
    const isOriginal = roleOf(name, originals) === 'original';
    problems.push(
      ...(isOriginal ? explainLoneEdition(name, result.problems, editions) : result.problems),
    );
    if (result.craft) crafts.set(name.file, result.craft);
    if (!result.value) {
      unread.push(name.file);
      if (result.partial) partials.push(result.partial);
    }
    const value = memory.keep(name.file, result.value);
    if (value) files.push(value);
  }
  return { files, partials, crafts };
}

function roleOf(name: FileName, originals: ReadonlySet<FileName>): Role {
  if (!name.file.startsWith('articles/')) return 'page';
  return originals.has(name) ? 'original' : 'edition';
}
