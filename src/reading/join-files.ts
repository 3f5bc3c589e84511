import type { ArticleFile, PageFile } from '../article/article-file.ts';
import { createArchive, type JoinedArchive } from '../archive/create-archive.ts';
import type { Outcome } from '../problem/outcome.ts';
import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/vocabulary.ts';
import { realNames, withRealNames } from '../archive/real-names.ts';
import type { Site } from '../archive/site.ts';
import { readSite } from '../archive/site-schema.ts';
import { endMomentOf } from '../text/dates/dates.ts';
import { locateIn } from './locate-in.ts';
import type { ContentOptions } from './content-options.ts';
import type { MarkdownFiles } from './read-markdown.ts';

/** The files joined into an archive. */
export interface JoinedFiles {
  /** All files, including those with errors in their fields; only for reports. */
  joined: Outcome<JoinedArchive>;
  /** The archive to show. Undefined if a file has an error, unless it is for a preview. */
  archive: Archive | undefined;
  /** The files whose problems are reported. */
  checked: readonly (ArticleFile | PageFile)[];
  /** The files that pages show. */
  files: readonly (ArticleFile | PageFile)[];
}

/** Everything but the files that the archive is made from. */
export interface ArchiveParts {
  listing: readonly string[];
  editions: readonly string[];
  /** Undefined if site.yaml has an error; then a site with these editions is assumed. */
  site: Site | undefined;
  vocabularies: Vocabularies;
  /** Whether it is for a preview, which shows unpublished articles too. */
  preview: boolean;
}

/**
 * Joins the files. One error in a file does not hide others in it. A preview shows the last version of a file without
 * errors, and reports on the current one.
 */
export function joinFiles(
  markdown: MarkdownFiles,
  { listing, editions, site, vocabularies, preview }: ArchiveParts,
  { contentDir, asOf, now }: ContentOptions,
): JoinedFiles {
  const realName = realNames(listing);
  const files = markdown.files.map((file) => withRealNames(file, realName));
  const partials = markdown.partials.map((file) => withRealNames(file, realName));
  const assumed = site ?? defaultSite(editions);
  const join = (some: readonly (ArticleFile | PageFile)[]) =>
    createArchive({
      site: assumed,
      vocabularies,
      articles: some.filter((file) => 'lede' in file),
      pages: some.filter((file) => !('lede' in file)),
      asOf: asOf ? endMomentOf(asOf, assumed.timeZone) : now,
      preview,
      locate: locateIn(contentDir),
    });
  const broken = new Set(partials.map(({ file }) => file));
  const checked = [
    ...files.filter(({ file }) => !broken.has(file)),
    ...partials.map((file) => datedByName(file)),
  ];
  const joined = join(checked);
  const shown = () => (preview ? join(files).value.archive : undefined);
  return { joined, archive: broken.size === 0 ? joined.value.archive : shown(), checked, files };
}

function defaultSite(editions: readonly string[]): Site {
  const text = `name: x\nurl: https://example.org/\neditions: [${editions.join(', ')}]`;
  const { value } = readSite('site.yaml', text);
  if (!value) throw new Error('The default site is not valid');
  return value;
}

/** A link to an article whose date is wrong is not broken if the file's name has the date. */
function datedByName(file: ArticleFile | PageFile): ArticleFile | PageFile {
  if (!('lede' in file) || file.day === undefined || !file.faulty?.includes('date')) return file;
  return { ...file, data: { ...file.data, date: file.day } };
}
