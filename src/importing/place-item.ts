import { periodOf } from '../text/dates/dates.ts';
import { dayOf } from '../text/dates/period.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { longestSlug, slugify } from '../text/slug.ts';
import { articleStem, shortenSlug } from '../article/write/write-article.ts';
import type { Site } from '../archive/site.ts';
import { articlePath, standingPath } from '../views/addresses.ts';
import type { ImportedItem } from './imported-item.ts';
import { plainField } from './item-texts.ts';
import type { Place } from './survey.ts';

/** Who has a place already: files that are there, and items before this one. */
export interface Taken {
  /** Whether an item in this language cannot have the stem. `isEdition`: others of its story may have it. */
  isTaken(stem: string, lang: string, isEdition: boolean): boolean;
}

/** The edition of the archive that an item belongs to. */
export function langOf(item: Pick<ImportedItem, 'lang' | 'title' | 'body'>, site: Site): string {
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
  const wanted = slugOf(item, period);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, longestSlug - 8)}-${number}`;
    const stem = period === undefined ? `pages/${slug}` : articleStem(period, slug);
    if (taken.isTaken(stem, lang, item.story !== undefined)) continue;
    const path =
      period === undefined
        ? standingPath(site, lang, slug)
        : articlePath(site, { lang, period, slug });
    return { stem, lang, slug, path, ...(period === undefined ? {} : { period }) };
  }
}

function slugOf({ slug, title, digest }: ImportedItem, period: string | undefined): string {
  const given = slugify(slug ?? '').slice(0, longestSlug);
  const made = given === '' ? shortenSlug(slugify(plainField(title))) : given;
  const name = made === '' ? `item-${digest.slice(0, 8)}` : made;
  // Of a month or a year alone, figures would be the address of a day or a month.
  const isDate = period !== undefined && dayOf(period) === undefined && /^\d+$/.test(name);
  return isDate ? `item-${name}` : name;
}
