import { ChangedWhileRead } from '../problem/changed-while-read.ts';
import { isDay } from '../text/dates/dates.ts';
import { dayOf, isPeriod } from '../text/dates/period.ts';
import { splitFrontMatter } from './read/front-matter.ts';
import { createLines } from '../text/lines.ts';
import type { PictureReference } from './picture.ts';
import { fileStart, type Position } from '../text/lines.ts';
import type { EditionFrontMatter, PageFrontMatter } from './read/schema.ts';
import { decodeText } from './read/text-file.ts';

/** What a Markdown file's place and name say: `articles/2021/2021-08-26-x.ru.md`. */
export interface FileName {
  file: string;
  /** Path without language and `.md`, in NFC; the same for all editions of an article. */
  stem: string;
  /** The language suffix, where it is one of the site's editions. */
  suffix?: string;
  /** The day at the beginning of the name. */
  day?: string;
  /** The name without day and language; see `readPeriodInName` for months and years. */
  name: string;
}

/** One article's file, read and checked by itself, before its editions and the vocabularies are known. */
export interface ArticleFile extends FileName {
  /** Of the bytes, as git takes it of a blob: SHA-1, hex. */
  digest: string;
  bodyLine: number;
  data: EditionFrontMatter;
  lede: string;
  words: number;
  pictures: PictureReference[];
  /** As in `BodyFacts`; absent where there are none. */
  links?: string[];
  /**
   * Only of a file with errors in its fields, which is read for reports alone: those fields, which `data` lacks
   * (a title that it lacks is empty).
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

/** Whether a field, a part of it or what it is a part of is wrong by itself: what follows from it need not be said. */
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
 * Takes a path below the content folder apart. Only the site's edition codes count as suffixes; one in other capitals is
 * meant so, and is reported by `checkLanguages`.
 */
export function readFileName(file: string, editions: readonly string[]): FileName {
  // A Mac takes letters and their marks apart in names of files.
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

/** The Markdown below the frontmatter, of a file that was read without problems before. */
export function bodyOf(file: string, bytes: Uint8Array): { body: string; bodyLine: number } {
  const { text } = decodeText(file, bytes);
  const split = splitFrontMatter(file, text);
  if ('problems' in split) throw new ChangedWhileRead(file);
  return { body: split.body, bodyLine: split.bodyLine };
}

/** Tells where fields' values (or the frontmatter's beginning) are in a file; for problems that only show later. */
export function fieldLocator(
  file: string,
  bytes: Uint8Array,
): (path: readonly PropertyKey[]) => Position {
  const split = splitFrontMatter(file, decodeText(file, bytes).text);
  return 'problems' in split ? () => fileStart : (path) => split.yaml.locate(path);
}

/** Tells where a text (an address, say) first is below the frontmatter; the body's beginning if nowhere. */
export function bodyLocator(file: string, bytes: Uint8Array): (text: string) => Position {
  const { body, bodyLine } = bodyOf(file, bytes);
  const positionOf = createLines(body);
  return (text) => {
    const first = Math.max(0, body.indexOf(text));
    let at = first;
    // An address may be the beginning of another, which is before it.
    while (at !== -1 && /[\w/-]/.test(body[at + text.length] ?? ''))
      at = body.indexOf(text, at + 1);
    const { line, column } = positionOf(at === -1 ? first : at);
    return { line: bodyLine + line - 1, column };
  };
}
