import { ChangedWhileRead } from '../problem/changed-while-read.ts';
import { isDay } from '../text/dates/dates.ts';
import { dayOf, isPeriod } from '../text/dates/period.ts';
import { splitFrontMatter } from './read/front-matter.ts';
import { createLines } from '../text/lines.ts';
import type { PictureReference } from './picture.ts';
import { fileStart, type Position } from '../text/lines.ts';
import type { EditionFrontMatter, PageFrontMatter } from './read/schema.ts';
import { decodeText } from './read/text-file.ts';

/** What the path of a Markdown file says: `articles/2021/2021-08-26-x.ru.md`. */
export interface FileName {
  file: string;
  /** The path without language and `.md`, in NFC; the same for all editions of an article. */
  stem: string;
  /** The language suffix, if it is one of the site's editions. */
  suffix?: string;
  /** The day at the beginning of the name. */
  day?: string;
  /** The name without day and language; see `readPeriodInName` for months and years. */
  name: string;
}

/** An article's file, read and checked by itself, without its other editions and the vocabularies. */
export interface ArticleFile extends FileName {
  /** The SHA-1 of the file as a git blob, in hexadecimal. */
  digest: string;
  bodyLine: number;
  data: EditionFrontMatter;
  lede: string;
  words: number;
  pictures: PictureReference[];
  /** As in `BodyFacts`; absent if there are none. */
  links?: string[];
  /**
   * Only for a file with errors in its fields, which is read only for reports: the wrong fields, which `data` lacks (a
   * missing title is empty).
   */
  faulty?: string[];
}

export interface PageFile extends FileName {
  digest: string;
  bodyLine: number;
  data: PageFrontMatter;
  pictures: PictureReference[];
  links?: string[];
  faulty?: string[];
}

/**
 * Whether a field, a part of it or the field that contains it is wrong itself; then errors that follow from it are not
 * reported.
 */
export function isFaulty({ faulty }: { faulty?: readonly string[] }, field: string): boolean {
  const holds = (outer: string, inner: string) => /^(?:$|[.[])/.test(inner.slice(outer.length));
  return (
    faulty?.some(
      (wrong) =>
        (field.startsWith(wrong) && holds(wrong, field)) ||
        (wrong.startsWith(field) && holds(field, wrong)),
    ) ?? false
  );
}

/**
 * Reads a path below the content folder. Only the site's edition codes count as suffixes, in any case; `checkLanguages`
 * reports the wrong case.
 */
export function readFileName(file: string, editions: readonly string[]): FileName {
  // macOS decomposes accented letters in file names.
  const path = file.replace(/\.md$/, '').normalize('NFC');
  const dot = path.lastIndexOf('.');
  const written = dot > path.lastIndexOf('/') ? path.slice(dot + 1).toLowerCase() : '';
  const suffix = editions.find((edition) => edition.toLowerCase() === written);
  const stem = suffix === undefined ? path : path.slice(0, dot);
  const base = stem.slice(stem.lastIndexOf('/') + 1);
  const dated = /^(\d{4}-\d{2}-\d{2})(?:-+|$)/.exec(base);
  const day = dated?.[1] !== undefined && isDay(dated[1]) ? dated[1] : undefined;
  return {
    file,
    stem,
    ...(suffix === undefined ? {} : { suffix }),
    ...(day ? { day } : {}),
    name: day && dated ? base.slice(dated[0].length) : base,
  };
}

/**
 * The day, month or year at the beginning of the name of an article that is dated so, and the name without it. A month or
 * a year is part of the name where the day is known: `2021-olympics.md` is called so. `period`: '' where the date is unknown.
 */
export function readPeriodInName(
  { stem, day, name }: Pick<FileName, 'stem' | 'day' | 'name'>,
  period: string,
): { said?: string; name: string } {
  if (day !== undefined) return { said: day, name };
  if (dayOf(period) !== undefined) return { name };
  const base = stem.slice(stem.lastIndexOf('/') + 1);
  for (const form of [/^(\d{4}-\d{2})(?:-+|$)/, /^(\d{4})(?:-+|$)/]) {
    const [before = '', said = ''] = form.exec(base) ?? [];
    if (isPeriod(said)) return { said, name: base.slice(before.length) };
  }
  return { name };
}

/** The Markdown below the frontmatter of a file that was read without problems. */
export function bodyOf(file: string, bytes: Uint8Array): { body: string; bodyLine: number } {
  const { text } = decodeText(file, bytes);
  const split = splitFrontMatter(file, text);
  if ('problems' in split) throw new ChangedWhileRead(file);
  return { body: split.body, bodyLine: split.bodyLine };
}

/**
 * Gives the positions of fields' values in a file (or of the beginning of the frontmatter), for problems found later.
 */
export function fieldLocator(
  file: string,
  bytes: Uint8Array,
): (path: readonly PropertyKey[]) => Position {
  const split = splitFrontMatter(file, decodeText(file, bytes).text);
  return 'problems' in split ? () => fileStart : (path) => split.yaml.locate(path);
}

/**
 * Gives the position of a text (an address, for example) below the frontmatter; the beginning of the body if it is not
 * there.
 */
export function bodyLocator(file: string, bytes: Uint8Array): (text: string) => Position {
  const { body, bodyLine } = bodyOf(file, bytes);
  const positionOf = createLines(body);
  return (text) => {
    const first = Math.max(0, body.indexOf(text));
    let at = first;
    // The address may be the beginning of a longer one that comes before it.
    while (at !== -1 && /[\w/-]/.test(body[at + text.length] ?? ''))
      at = body.indexOf(text, at + 1);
    const { line, column } = positionOf(at === -1 ? first : at);
    return { line: bodyLine + line - 1, column };
  };
}
