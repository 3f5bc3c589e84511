import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dayAt } from '../text/dates/dates.ts';
import type { Problem } from '../problem/problem.ts';
import { slugify } from '../text/slug.ts';
import { decodeText } from '../article/read/text-file.ts';
import { facetKinds } from '../archive/names/facet-kinds.ts';
import { idMeant, relatedIds } from '../archive/names/id-meant.ts';
import type { Site } from '../archive/site.ts';
import { readSite } from '../archive/site-schema.ts';
import { emptyVocabulary, readVocabulary, type Vocabulary } from '../archive/names/vocabulary.ts';
import { UsageError } from '../system/errors.ts';
import { readIfThere } from '../system/files.ts';
import { foldName } from '../text/fold.ts';

/** The part of an archive that a new article depends on. Articles are not read. */
export interface EditingSession {
  /** Absolute. */
  contentDir: string;
  site: Site;
  topics: Vocabulary;
  sources: Vocabulary;
  /** A day in the site's time zone. */
  today: string;
}

/**
 * Reads site.yaml, topics.yaml and sources.yaml of a content folder, or returns their problems. `now`: milliseconds since
 * 1970 UTC. Throws `UsageError` if site.yaml is missing.
 */
export function openSession(
  contentDir: string,
  now: number,
  siteUrl?: string,
): EditingSession | { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (file: string, required: boolean) => {
    const bytes = readIfThere(path.join(contentDir, file));
    if (!bytes && required) {
      throw new UsageError(`${path.join(contentDir, file)} is missing: run npm run init first.`);
    }
    // An empty file counts as a vocabulary without entries.
    if (!bytes || (!required && bytes.toString().trim() === '')) return undefined;
    const decoded = decodeText(file, bytes);
    problems.push(...decoded.problems);
    return decoded.problems.length > 0 ? undefined : decoded.text;
  };
  const siteText = read('site.yaml', true);
  const site = siteText === undefined ? undefined : readSite('site.yaml', siteText, siteUrl);
  problems.push(...(site?.problems ?? []));
  const editions = site?.value?.editions ?? ['en'];
  const vocabulary = (kind: 'topic' | 'source') => {
    const text = read(facetKinds[kind].vocabulary, false);
    if (text === undefined) return emptyVocabulary(kind);
    const found = readVocabulary(kind, text, editions);
    problems.push(...found.problems);
    return found.vocabulary;
  };
  const [topics, sources] = [vocabulary('topic'), vocabulary('source')];
  if (!site?.value || problems.length > 0) return { problems };
  const today = dayAt(now, site.value.timeZone);
  return { contentDir, site: site.value, topics, sources, today };
}

/** The id for a name as typed: an id, label or alias. Throws `UsageError` with the nearest names if it is none of them. */
export function findId(vocabulary: Vocabulary, typed: string): string {
  const id = vocabulary.names.get(foldName(typed));
  if (id !== undefined) return id;
  const file = facetKinds[vocabulary.kind].vocabulary;
  throw new UsageError(`"${typed}" is not in ${file}; ${hintFor(vocabulary, typed)}`);
}

function hintFor({ kind, names, entries }: Vocabulary, typed: string): string {
  const parts = typed.split(/[,;]/).map((part) => part.trim());
  const several = parts.map((part) => names.get(foldName(part)));
  if (parts.length > 1 && several.some((id) => id !== undefined)) {
    const flags = parts.map((part, index) => `--${kind} ${several[index] ?? slugify(part)}`);
    return `for several, repeat the flag: ${flags.join(' ')}`;
  }
  const meant = idMeant(typed, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  const others = relatedIds(typed, names).map((id) => `"${id}"`);
  if (others.length > 0) return `did you mean ${others.join(' or ')}?`;
  const known = [...entries.keys()];
  return known.length > 0 && known.length <= 8
    ? `the choices are ${known.join(', ')}`
    : 'add it there first';
}

/** The edition's code as site.yaml spells it. Throws `UsageError` if the site has no such edition. */
export function findEdition(site: Site, typed: string): string {
  const code = typed.toLowerCase();
  if (site.editions.includes(code)) return code;
  throw new UsageError(
    `"${typed}" is not an edition of this site; editions are ${site.editions.join(', ')}`,
  );
}

/**
 * Writes a new article's file and returns its absolute path. Throws `UsageError` if the file exists, or if it would become
 * an edition of an existing article.
 */
export async function saveArticle(
  session: EditingSession,
  place: { stem: string; suffix?: string | undefined },
  text: string,
): Promise<string> {
  const fileIn = (suffix?: string) =>
    path.join(session.contentDir, `${place.stem}${suffix === undefined ? '' : `.${suffix}`}.md`);
  const target = fileIn(place.suffix);
  for (const file of [fileIn(), ...session.site.editions.map(fileIn)]) {
    if (existsSync(file)) throw new UsageError(`${file} already exists; choose another --slug`);
  }
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text, { flag: 'wx' });
  return target;
}
