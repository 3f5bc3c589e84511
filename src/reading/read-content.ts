import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bodyOf, readFileName, type FileName } from '../article/article-file.ts';
import { parseYaml } from '../article/yaml/yaml.ts';
import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/vocabulary.ts';
import { checkLanguages } from '../archive/rules/check-languages.ts';
import { checkListing } from '../archive/rules/check-listing.ts';
import { craftProblems } from '../archive/rules/check-craft.ts';
import { reportLeftOut, sortOutLanguages } from '../archive/rules/left-out.ts';
import { shownPictures } from '../archive/shown-pictures.ts';
import type { Site } from '../archive/site.ts';
import type { Waiting } from '../archive/waiting.ts';
import { knownLanguages } from '../i18n/languages.ts';
import { ChangedWhileRead } from '../problem/changed-while-read.ts';
import type { Outcome } from '../problem/outcome.ts';
import { hasErrors, sortProblems, toPrintable, type Problem } from '../problem/problem.ts';
import { listRoutes } from '../views/routes.ts';
import { createReader } from './article-reader.ts';
import { checkAcross, isEachPlaced } from './check-across.ts';
import { checkPictures, type PictureSource } from './check-pictures.ts';
import { listFiles } from './content-folder.ts';
import type { ContentOptions } from './content-options.ts';
import { digestOf, type KnownFile } from './file-digests.ts';
import { joinFiles, type ArchiveParts, type JoinedFiles } from './join-files.ts';
import { noMemory, type Memory } from './last-read.ts';
import { locateIn } from './locate-in.ts';
import { listPublic, missingIcons, sitePlaces } from './public-files.ts';
import { readLedger, type Ledger } from './read-ledger.ts';
import { readMarkdown, type MarkdownFiles } from './read-markdown.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { readVocabularies } from './read-vocabularies.ts';

/** The content folder as it was read. The archive is absent if there are errors. */
export interface Content {
  archive?: Archive;
  site?: Site;
  vocabularies?: Vocabularies;
  problems: readonly Problem[];
  /** The picture files that articles of the archive show, sorted. */
  pictures: readonly PictureSource[];
  /** The files of public/, relative to it, sorted. */
  statics: readonly string[];
  /** Articles and pages that could not be read. A preview shows their last version without errors. */
  unread: readonly string[];
  files: number;
  /** The files that were read, with the digests of what was read. */
  read: ReadonlyMap<string, KnownFile>;
  /** What is not out yet; absent if it could not be counted. */
  waiting?: Waiting;
  /** Absent with AS_OF, in a preview, and if it is not known what addresses there are. */
  ledger?: Ledger;
}

/** Rules that cannot be checked while the site's languages are unknown. */
const editionRules = ['two-editions', 'unknown-edition', 'two-languages', 'edition-date'];

/**
 * Reads and checks the whole content folder once. Returns all problems of all files, sorted; errors in the content are
 * never thrown. Throws if the disk fails.
 */
export function readContent(options: ContentOptions): Promise<Content> {
  return read(options, noMemory, false);
}

/**
 * Reads for a preview, which only the editor sees: unpublished articles are included and marked, and there is always an
 * archive. A file that cannot be read is shown in its last version; an unchanged file is not read again.
 */
export function readPreview(options: ContentOptions, memory: Memory): Promise<Content> {
  return read(options, memory, true);
}

async function read(options: ContentOptions, memory: Memory, preview: boolean): Promise<Content> {
  const { contentDir, only } = options;
  const listed = options.input
    ? { value: options.input.files, problems: [] }
    : await listFiles(contentDir);
  const listing = listed.value;
  if (listing.length === 0 && listed.problems.length > 0) return nothingIn(listed.problems);
  const { value: settings, problems: ofSettings } = await readSettings(options, listing, memory);
  const { site } = settings;
  if (site) options.onSite?.(site);
  // An error in site.yaml does not hide errors elsewhere: the rest is read with default settings and with all known
  // languages, so that no edition is reported as unknown.
  const editions = settings.editions ?? knownLanguages;
  const vocabularies = readVocabularies(contentDir, editions, listing, memory);
  const reader = createReader(contentDir, listing, {
    ...options,
    known: options.input?.known,
    // A check shows no bodies, so it does not wait for them.
    site: options.craft ? undefined : site,
  });
  const { names, leftOut } = sortOutLanguages(markdownIn(listing, editions), editions);
  const markdown = await readMarkdown(only ? withEditions(names, only) : names, {
    contentDir,
    editions,
    reader,
    memory,
  });
  const given = { listing, editions, site, vocabularies: vocabularies.value, preview };
  const { joined, archive, checked, files } = joinFiles(markdown.value, given, options);
  const statics = listStatics(joined.value.archive, options);
  const pictures = await checkPictures({
    checked,
    shown: files,
    locate: locateIn(contentDir),
    reportOn: (picture) =>
      memory.recall(path.join(contentDir, picture), 'fault', () => reader.reportOn(picture)),
    listing,
  });
  const ledger = ledgerOf({ ...given, markdown: markdown.value, joined, checked }, options);
  const problems = [
    ...listed.problems,
    ...ofSettings,
    ...vocabularies.problems,
    ...markdown.problems,
    ...(only ? [] : checkListing(listing, files)),
    ...(settings.editions ? checkLanguages(names, editions) : []),
    ...problemsOfLeftOut(leftOut, settings),
    ...joined.problems.filter(({ rule }) => settings.editions || !editionRules.includes(rule)),
    ...(site ? checkAcross(joined.value.archive, markdown.value, options) : []),
    ...ledger.problems,
    ...statics.problems,
    ...pictures.problems,
    ...(options.craft ? craftOf(markdown.value, checked, { ...given, settings, contentDir }) : []),
  ];
  const shown = shownPictures(joined.value.archive);
  const asked = problems.filter(({ file }) => only?.has(file) ?? true);
  return {
    ...(site && archive && (preview || !hasErrors(problems)) ? { archive } : {}),
    ...(site ? { site, waiting: joined.value.waiting } : {}),
    ...(ledger.value.ledger ? { ledger: ledger.value.ledger } : {}),
    vocabularies: vocabularies.value,
    problems: sortProblems(asked.map(toPrintable)),
    // A preview also shows files in an earlier version.
    pictures: preview ? pictures.value : pictures.value.filter(({ file }) => shown.has(file)),
    statics: statics.value,
    unread: markdown.value.unread,
    files: listing.length,
    read: new Map([
      ...settings.read,
      ...vocabularies.read,
      ...ledger.value.read,
      ...reader.files(),
    ]),
  };
}

/** The result if there is no content folder. */
function nothingIn(problems: readonly Problem[]): Content {
  return { problems, pictures: [], statics: [], unread: [], files: 0, read: new Map() };
}

/** Warnings of craft. */
function craftOf(
  { crafts }: MarkdownFiles,
  checked: JoinedFiles['checked'],
  {
    editions,
    vocabularies,
    settings,
    contentDir,
  }: Pick<ArchiveParts, 'editions' | 'vocabularies'> & { settings: Settings; contentDir: string },
): Problem[] {
  const files = checked.filter((file) => 'lede' in file);
  const across = { files, editions, vocabularies };
  return craftProblems(crafts, across, settings.rulesOff, locateIn(contentDir));
}

/** The ledger of addresses, and where the archive differs from it. */
function ledgerOf(
  read: ArchiveParts & Pick<JoinedFiles, 'joined' | 'checked'> & { markdown: MarkdownFiles },
  { contentDir, only, asOf }: ContentOptions,
): ReturnType<typeof readLedger> {
  const { site, listing, vocabularies, preview, markdown, joined, checked } = read;
  const isPlaced = site !== undefined && isEachPlaced(markdown);
  if (preview || asOf !== undefined || !isPlaced)
    return { value: { read: new Map() }, problems: [] };
  return readLedger({
    contentDir,
    listing,
    archive: joined.value.archive,
    articles: checked,
    isWhole: !only,
    areNamesKnown:
      markdown.partials.length === 0 &&
      !hasErrors(joined.problems) &&
      Object.values(vocabularies).every(({ broken }) => !broken),
  });
}

/** Files in languages without an edition. */
function problemsOfLeftOut(
  leftOut: ReturnType<typeof sortOutLanguages>['leftOut'],
  { source }: Settings,
): Problem[] {
  if (leftOut.length === 0) return [];
  return reportLeftOut(leftOut, parseYaml('site.yaml', source).locate(['editions']));
}

/** Files of public/, and problems of those that would replace something of the site. */
function listStatics(archive: Archive, { publicDir }: ContentOptions): Outcome<readonly string[]> {
  if (publicDir === undefined) return { value: [], problems: [] };
  const places = sitePlaces(listRoutes(archive), archive.site.admin !== undefined);
  const { files, problems } = listPublic(publicDir, places);
  return { value: files, problems: [...problems, ...missingIcons(publicDir, files)] };
}

/**
 * The Markdown below a content file's frontmatter. Throws `ChangedWhileRead` if the file has changed since it was read.
 */
export function readBodyText(contentDir: string, file: string, digest: string): string {
  const bytes = readFileSync(path.join(contentDir, file));
  if (digestOf(bytes) !== digest) throw new ChangedWhileRead(file);
  return bodyOf(file, bytes).body;
}

/** These Markdown files, and the other editions of the same articles. */
function withEditions(names: readonly FileName[], only: ReadonlySet<string>): FileName[] {
  const stems = new Set(names.filter(({ file }) => only.has(file)).map(({ stem }) => stem));
  return names.filter(({ stem }) => stems.has(stem));
}

function markdownIn(listing: readonly string[], editions: readonly string[]): FileName[] {
  return listing
    .filter((file) => /^(?:articles|pages)\/.*\.md$/.test(file))
    .map((file) => readFileName(file, editions));
}
