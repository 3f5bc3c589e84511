import type { Article } from '../article/article.ts';
import { periodOf } from '../text/dates/dates.ts';
import { precisionOf } from '../text/dates/period.ts';
import type { Label, Story } from '../archive/archive.ts';
import type { FacetKind } from '../archive/names/facet-kinds.ts';
import { runsOtherWay } from '../i18n/isolate.ts';
import { formatDay, formatMoment, formatMonth, formatPeriod, formatYear } from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import {
  articlePath,
  datesPath,
  dayPath,
  facetIndexPath,
  facetPath,
  frontPath,
  monthPath,
  withBase,
  yearPath,
} from './addresses.ts';
import type { Edition } from './edition.ts';

/** A link; `lang` only where the text's language is not the page's. `dir`: of a name that has letters of the other direction. */
export interface Link {
  href: string;
  text: string;
  lang?: string;
  dir?: 'auto';
}

/**
 * A date to show: `text` in the page's language, `datetime` for `<time>`, `href` the page of its day (of its month or year,
 * where nobody knows the day). Dates of
 * corrections, notes and the like have no `href`: an old page must not change when that day gets an article.
 */
export interface DateView {
  text: string;
  datetime: string;
  href?: string;
}

/** The step before and after; what is empty is skipped. */
export interface Steps {
  before?: Link;
  after?: Link;
}

/** The front page, as trails name it. */
export function homeLink(edition: Edition): Link {
  const { site, lang, words } = edition;
  return linkTo(edition, frontPath(site, lang), words.frame.home);
}

/** The page of all years and months. */
export function datesLink(edition: Edition): Link {
  return linkTo(edition, datesPath(edition.site, edition.lang), edition.words.dates);
}

/** The page of all facets of a kind. */
export function facetIndexLink(edition: Edition, kind: FacetKind): Link {
  const { site, lang, words } = edition;
  return linkTo(edition, facetIndexPath(site, lang, kind), words.facets[kind].many);
}

/** What a page needs to say of a text's language: nothing when it is the page's. */
export function foreign(edition: Edition, lang: string | undefined): { lang?: string } {
  return lang === undefined || lang === edition.lang ? {} : { lang };
}

/** `path`: without the base, which the link has. */
export function linkTo({ site, lang }: Edition, path: string, text: string): Link {
  return { href: withBase(site, path), ...nameIn(lang, text) };
}

/** The text of a link as a page of a language shows it. */
export function nameIn(lang: string, text: string): Pick<Link, 'text' | 'dir'> {
  return runsOtherWay(text, lang) ? { text, dir: 'auto' } : { text };
}

/** `day`: `2021-08-26`; the text is the day as the edition writes it. */
export function dayLink(edition: Edition, day: string): Link {
  return linkTo(edition, dayPath(edition.site, edition.lang, day), formatDay(day, edition.locale));
}

/** The page of a day, or of the month or year where nobody knows the day, called as a heading. */
export function periodLink(edition: Edition, period: string): Link {
  const links = { day: dayLink, month: monthLink, year: yearLink };
  return links[precisionOf(period)](edition, period);
}

/** `month`: `2021-08`; the text is the month with its year. */
export function monthLink(edition: Edition, month: string): Link {
  const { site, lang, locale } = edition;
  return linkTo(edition, monthPath(site, lang, month), formatMonth(month, locale));
}

/** `year`: `2021`. */
export function yearLink(edition: Edition, year: string): Link {
  return linkTo(
    edition,
    yearPath(edition.site, edition.lang, year),
    formatYear(year, edition.locale),
  );
}

/** A facet by its label in the page's language, or by the one it has. */
export function facetLink(edition: Edition, kind: FacetKind, id: string): Link {
  const label = labelOf(edition, kind, id);
  return {
    ...linkTo(edition, facetPath(edition.site, edition.lang, kind, id), label.text),
    ...(label.lang ? { lang: label.lang } : {}),
  };
}

/** A facet's name; `lang` where it is not the page's. */
export function labelOf(
  edition: Edition,
  kind: FacetKind,
  id: string,
): { text: string; lang?: string } {
  const label = edition.archive.facets[kind].get(id)?.labels[edition.lang];
  if (!label) throw new Error(`The ${kind} "${id}" has no label in the edition "${edition.lang}"`);
  return { text: label.text, ...foreignName(edition, label) };
}

/**
 * What a page needs to say of a name's language. A name that no vocabulary has bears the language of the article where it was
 * first read; where its letters say otherwise, nobody knows it.
 */
export function foreignName(edition: Edition, { text, lang }: Label): { lang?: string } {
  return runsOtherWay(text, lang) ? {} : foreign(edition, lang);
}

/** An article's own date, which is a link to its day, month or year. */
export function linkedDate(edition: Edition, date: string): DateView {
  const period = periodOf(date);
  const { href } = periodLink(edition, period);
  return { href, text: formatPeriod(period, edition.locale), datetime: date };
}

/** The date of a correction or the like, which is not a link (see `DateView`). */
export function plainDate({ locale }: Edition, date: string): DateView {
  return { text: formatPeriod(periodOf(date), locale), datetime: date };
}

/** In a preview, the word for what is not out yet, in the place of the first topic; else that topic. */
export function kickerLink(
  edition: Edition,
  { facets }: Story,
  article: Article,
): { kicker?: Link } {
  const { unpublished } = article;
  const [topic] = facets.topic;
  if (!unpublished)
    return topic === undefined ? {} : { kicker: facetLink(edition, 'topic', topic) };
  const { preview } = edition.words.article;
  const text =
    unpublished.why === 'embargo'
      ? fillIn(preview.embargo, { date: formatMoment(unpublished.until, edition.locale) })
      : preview[unpublished.why];
  return { kicker: linkTo(edition, articlePath(edition.site, article), text) };
}

/** The steps before and after as links. */
export function stepLinks(
  { before, after }: { before?: string; after?: string },
  toLink: (time: string) => Link,
): Steps {
  return {
    ...(before ? { before: toLink(before) } : {}),
    ...(after ? { after: toLink(after) } : {}),
  };
}
