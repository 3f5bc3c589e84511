import type { ArticleFile, PageFile } from '../article/article-file.ts';
import { createArchive, type JoinedArchive } from '../archive/create-archive.ts';
import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/resolve-names.ts';
import { realNames, withRealNames } from '../archive/real-names.ts';
import type { Site } from '../archive/site.ts';
import { readSite } from '../archive/site-schema.ts';
import { endMomentOf } from '../text/dates/dates.ts';
import { locateIn } from './locate-in.ts';
import type { ContentOptions } from './content-options.ts';
import type { MarkdownFiles } from './read-markdown.ts';

/** Files as joined into an archive. */
export interface JoinedFiles {
  /** Of all files, those with faulty fields too: for reports alone. */
  joined: JoinedArchive;
  /** To be shown; undefined while a file has an error, unless it is for a preview. */
  archive: Archive | undefined;
  /** The files that reports are about. */
  checked: readonly (ArticleFile | PageFile)[];
  /** The files that pages show. */
  files: readonly (ArticleFile | PageFile)[];
}

/** Everything but the files that the archive is made from. */
export interface ArchiveParts {
  listing: readonly string[];
  editions: readonly string[];
  /** Undefined while site.yaml has an error: then the files are joined as if of a site of these editions. */
  site: Site | undefined;
  vocabularies: Vocabularies;
  /** Whether it is for a preview, which shows what is not published yet. */
  preview: boolean;
}

/**
 * Joins what was read. What is wrong with a file by itself does not hide what is wrong with the rest of it. A preview
 * shows it as it last was, and reports on it as it is.
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
  const shown = () => (preview ? join(files).archive : undefined);
  return { joined, archive: broken.size === 0 ? joined.archive : shown(), checked, files };
}

function defaultSite(editions: readonly string[]): Site {
  const text = `name: x\nurl: https://example.org/\neditions: [${editions.join(', ')}]`;
  const { value } = readSite('site.yaml', text);
  if (!value) throw new Error('The default site is not valid');
  return value;
}

/** A link to an article whose date is wrong is not broken: its name says the day. */
function datedByName(file: ArticleFile | PageFile): ArticleFile | PageFile {
  if (!('lede' in file) || file.day === undefined || !file.faulty?.includes('date')) return file;
  return { ...file, data: { ...file.data, date: file.day } };
}
