import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bodyOf, readFileName, type FileName } from '../article/article-file.ts';
import { parseYaml } from '../article/yaml/yaml.ts';
import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/resolve-names.ts';
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
import { checkAcross } from './check-across.ts';
import { checkPictures, type PictureSource } from './check-pictures.ts';
import { listFiles } from './content-folder.ts';
import type { ContentOptions } from './content-options.ts';
import { digestOf, type KnownFile } from './file-digests.ts';
import { joinFiles } from './join-files.ts';
import { noMemory, type Memory } from './last-read.ts';
import { locateIn } from './locate-in.ts';
import { listPublic, missingIcons, sitePlaces } from './public-files.ts';
import { readMarkdown } from './read-markdown.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { readVocabularies } from './read-vocabularies.ts';

/** The content folder as read: the archive, unless something in it is an error. */
export interface Content {
  archive?: Archive;
  site?: Site;
  vocabularies?: Vocabularies;
  problems: readonly Problem[];
  /** Picture files that articles of the archive show, sorted. */
  pictures: readonly PictureSource[];
  /** Files of public/, below it, sorted. */
  statics: readonly string[];
  /** Articles and pages that could not be read; a preview shows them as they last were, if they ever were. */
  unread: readonly string[];
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
  const { contentDir, only } = options;
  const listed = options.input
    ? { value: options.input.files, problems: [] }
    : await listFiles(contentDir);
  const listing = listed.value;
  if (listing.length === 0 && listed.problems.length > 0) return nothingIn(listed.problems);
  const { value: settings, problems: ofSettings } = await readSettings(options, listing, memory);
  const { site } = settings;
  if (site) options.onSite?.(site);
  // A broken site.yaml does not hide what is wrong elsewhere: the rest is read with defaults, and as if in
  // every known language where it does not say its own, so that no edition is blamed for it.
  const editions = settings.editions ?? knownLanguages;
  const vocabularies = readVocabularies(contentDir, editions, listing, memory);
  const reader = createReader(contentDir, listing, {
    ...options,
    known: options.input?.known,
    // Whoever checks shows no bodies, and does not wait for them.
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
  const statics = listStatics(joined.archive, options);
  const pictures = await checkPictures({
    checked,
    shown: files,
    locate: locateIn(contentDir),
    reportOn: (picture) =>
      memory.recall(path.join(contentDir, picture), 'fault', () => reader.reportOn(picture)),
    listing,
  });
  const problems = [
    ...listed.problems,
    ...ofSettings,
    ...vocabularies.problems,
    ...markdown.problems,
    ...(only ? [] : checkListing(listing, files)),
    ...(settings.editions ? checkLanguages(names, editions) : []),
    ...problemsOfLeftOut(leftOut, settings),
    ...joined.problems.filter(({ rule }) => settings.editions || !editionRules.includes(rule)),
    ...(site ? checkAcross(joined.archive, markdown.value, options) : []),
    ...statics.problems,
    ...pictures.problems,
    ...(options.craft
      ? craftProblems(
          markdown.value.crafts,
          {
            files: checked.filter((file) => 'lede' in file),
            editions,
            vocabularies: given.vocabularies,
          },
          settings.rulesOff,
          locateIn(contentDir),
        )
      : []),
  ];
  const shown = shownPictures(joined.archive);
  const asked = problems.filter(({ file }) => only?.has(file) ?? true);
  return {
    ...(site && archive && (preview || !hasErrors(problems)) ? { archive } : {}),
    ...(site ? { site, waiting: joined.waiting } : {}),
    vocabularies: vocabularies.value,
    problems: sortProblems(asked.map(toPrintable)),
    // A preview shows files in an earlier state too, and is for the editor's eyes alone.
    pictures: preview ? pictures.value : pictures.value.filter(({ file }) => shown.has(file)),
    statics: statics.value,
    unread: markdown.value.unread,
    files: listing.length,
    read: new Map([...settings.read, ...vocabularies.read, ...reader.files()]),
  };
}

/** What is known where there is no content folder. */
function nothingIn(problems: readonly Problem[]): Content {
  return { problems, pictures: [], statics: [], unread: [], files: 0, read: new Map() };
}

/** Files in languages that the site has no edition in. */
function problemsOfLeftOut(
  leftOut: ReturnType<typeof sortOutLanguages>['leftOut'],
  { source }: Settings,
): Problem[] {
  if (leftOut.length === 0) return [];
  return reportLeftOut(leftOut, parseYaml('site.yaml', source).locate(['editions']));
}

/** Files of public/, and which of them would take the place of something that the site has. */
function listStatics(archive: Archive, { publicDir }: ContentOptions): Outcome<readonly string[]> {
  if (publicDir === undefined) return { value: [], problems: [] };
  const places = sitePlaces(listRoutes(archive), archive.site.admin !== undefined);
  const { files, problems } = listPublic(publicDir, places);
  return { value: files, problems: [...problems, ...missingIcons(publicDir, files)] };
}

/** The Markdown below a content file's frontmatter. Throws `ChangedWhileRead` when the file is not the one that was read. */
export function readBodyText(contentDir: string, file: string, digest: string): string {
  const bytes = readFileSync(path.join(contentDir, file));
  if (digestOf(bytes) !== digest) throw new ChangedWhileRead(file);
  return bodyOf(file, bytes).body;
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
