import { periodOf } from '../text/dates/dates.ts';
import { dayOf } from '../text/dates/period.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { canBeSlug, longestSlug, slugify } from '../text/slug.ts';
import { articleStem, shortenSlug } from '../article/write/write-article.ts';
import type { Site } from '../archive/site.ts';
import { articlePath, standingPath } from '../views/addresses.ts';
import type { ImportedItem } from './imported-item.ts';
import { plainField } from './words/item-texts.ts';
import type { Place } from './survey.ts';

/** Who has a place already: files that are there, and items before this one. */
export interface Taken {
  /** The stem of the file that an earlier import wrote for the item. */
  ownStem?: string | undefined;
  /** Where items before it of the same story are. */
  editions: readonly Place[];
  /** Whether another item has a file of this stem. */
  hasFile(stem: string): boolean;
  /** Whether another item has the address. */
  hasAddress(path: string): boolean;
  /** Whether an item before it has the address. */
  isImported(path: string): boolean;
}

/** The edition of the archive that an item belongs to. */
function langOf(item: Pick<ImportedItem, 'lang' | 'title' | 'body'>, site: Site): string {
  const said = item.lang?.toLowerCase();
  const known = site.editions.find(
    (edition) => edition.toLowerCase() === said || edition.toLowerCase() === said?.split(/[-_]/)[0],
  );
  return known ?? guessLanguage(`${item.title.text}\n${item.body?.text ?? ''}`, site.editions);
}

/** Where an item goes: its address stays as far as its day and the last part of its address do. */
export function placeItem(item: ImportedItem, site: Site, taken: Taken): Place {
  const lang = langOf(item, site);
  const period = item.kind === 'page' ? undefined : periodOf(item.date ?? '');
  const pathOf = (slug: string, edition = lang) =>
    period === undefined
      ? standingPath(site, edition, slug)
      : articlePath(site, { lang: edition, period, slug });
  const shared = stemOfStory(taken.editions, lang, period);
  // A day and a slug are one article in every language.
  const others = period === undefined || shared !== undefined ? [] : site.editions;
  const slug = firstFree(
    slugOf(item, period),
    (name) =>
      taken.hasAddress(pathOf(name)) ||
      others.some((edition) => taken.isImported(pathOf(name, edition))),
  );
  // Names of files are ASCII, for the tools that they pass through.
  const name = slugify(slug) || nameOfNone(item);
  const stemOf = (free: string) =>
    period === undefined ? `pages/${free}` : articleStem(period, free);
  const stem =
    taken.ownStem ?? shared ?? stemOf(firstFree(name, (free) => taken.hasFile(stemOf(free))));
  const [other] = shared === undefined ? taken.editions : [];
  return {
    stem,
    lang,
    slug,
    path: pathOf(slug),
    ...(period === undefined ? {} : { period }),
    ...(other ? { apartFrom: other.stem } : {}),
  };
}

/** Editions of an article share its stem, and so the day that is in it; no language has two. */
function stemOfStory(editions: readonly Place[], lang: string, period: string | undefined) {
  return editions.find(
    (each) =>
      each.period === period &&
      !editions.some((other) => other.stem === each.stem && other.lang === lang),
  )?.stem;
}

/** The name, or with the first number from 2 that nobody has. */
function firstFree(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(free)) return free;
  }
}

/** The slug of the old address, in whatever script; else one that is made of it, or of the headline. */
function slugOf(item: ImportedItem, period: string | undefined): string {
  const old = (item.slug ?? '').normalize('NFC').toLowerCase();
  const name = isShort(old) && canBeSlug(old) ? old : madeSlug(item, old);
  // Of a month or a year alone, figures would be the address of a day or a month.
  const isDate = period !== undefined && dayOf(period) === undefined && /^\d+$/.test(name);
  return isDate ? `item-${name}` : name;
}

/** Leaves room for a number. */
const isShort = (slug: string) => Buffer.byteLength(slug) <= longestSlug - 8;

function madeSlug(item: ImportedItem, old: string): string {
  const made = slugify(old);
  if (made !== '' && isShort(made)) return made;
  return shortenSlug(made === '' ? slugify(plainField(item.title)) : made) || nameOfNone(item);
}

function nameOfNone({ digest }: ImportedItem): string {
  return `item-${digest.slice(0, 8)}`;
}
