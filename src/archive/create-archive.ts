import type { Article } from '../article/article.ts';
import { dayAt, momentOf } from '../text/dates/dates.ts';
import type { Problem } from '../problem/problem.ts';
import { isFaulty, type ArticleFile, type PageFile } from '../article/article-file.ts';
import { canBeSlug, longestSlug, slugify, tooLong } from '../text/slug.ts';
import type { Archive, StandingPage, Story } from './archive.ts';
import { checkAddresses } from './rules/check-addresses.ts';
import { checkArticle } from './rules/check-article.ts';
import { checkPrecision } from './rules/check-precision.ts';
import { facetKindNames, forEachKind } from './names/facet-kinds.ts';
import { collectFacets } from './names/facets.ts';
import { groupEditions, type EditionGroup } from './group-editions.ts';
import { idOfAddress, keyOf } from './identity.ts';
import { toArticle } from './inherit.ts';
import { asItStood, asItWillStand } from './publication.ts';
import { collectRedirects } from './redirects.ts';
import {
  createNames,
  frontMatterField,
  resolveAll,
  type Names,
  type Vocabularies,
} from './names/resolve-names.ts';
import { createReport, type Locate, type Report } from '../problem/rule.ts';
import type { Site } from './site.ts';
import { countWaiting, type Waiting } from './waiting.ts';

export interface ArchiveInput {
  site: Site;
  vocabularies: Vocabularies;
  /** Articles and pages. With files that have errors in their fields, the archive is only for reports. */
  articles: readonly ArticleFile[];
  pages: readonly PageFile[];
  /** Milliseconds since 1970 UTC. */
  asOf: number;
  locate: Locate;
  /** Keeps unpublished articles and marks them; never set in a build. */
  preview?: boolean;
}

/** The archive, what is wrong across files, and what is not out yet. */
export interface JoinedArchive {
  archive: Archive;
  problems: Problem[];
  waiting: Waiting;
}

/** Joins files into the archive as of a moment, and finds the problems that need several files. */
export function createArchive(input: ArchiveInput): JoinedArchive {
  const { site, asOf } = input;
  const report = createReport(input.locate);
  const names = createNames(input.vocabularies, site.editions, report);
  const today = dayAt(asOf, site.timeZone);
  const stories: Story[] = [];
  const withdrawn: Story[] = [];
  const everything: Story[] = [];
  // Sorted by path, so that the result does not depend on the order of reading.
  const articles = input.articles.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const group of groupEditions(articles, site.editions, report)) {
    const { original, langs } = group;
    const dated = original.data.date !== undefined;
    if (!dated && !isFaulty(original, 'date')) {
      // If the original could not be read, which is reported already, nobody knows what the edition inherits.
      for (const [lang, file] of langs) resolveAll(names, file, lang);
      continue;
    }
    const whole = toStory(group, names, site, report);
    checkPrecision(whole, original, today, report);
    const files = [...langs.values()];
    // The replacement for a wrong slug or date is not a real address.
    if (!dated || files.some((file) => isFaulty(file, 'slug'))) continue;
    if (!isFaulty(original, 'date')) everything.push(whole);
    const story = storyAsItStood(whole, asOf, site, input.preview ? asItWillStand : asItStood);
    if (story) (story.original.status === 'withdrawn' ? withdrawn : stories).push(story);
  }
  checkAddresses(everything, report);
  // Of all stories, so that two that claim the same address are reported before the later one is published.
  collectRedirects(everything, report);
  const newestFirst = (a: Story, b: Story) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0);
  stories.sort(newestFirst);
  withdrawn.sort(newestFirst);
  const both = [...stories, ...withdrawn];
  const archive: Archive = {
    site,
    asOf: new Date(asOf).toISOString(),
    today,
    year: Number(today.slice(0, 4)),
    stories,
    withdrawn,
    byKey: new Map(both.map((story) => [story.key, story])),
    facets: collectFacets(stories, withdrawn, names),
    periods: collectPeriods(stories, withdrawn),
    pages: collectPages(input.pages, site, report),
    redirects: collectRedirects(both, createReport(input.locate)),
  };
  const waiting = countWaiting(everything, asOf, site.timeZone);
  return { archive, problems: report.problems, waiting };
}

function toStory(
  group: EditionGroup<ArticleFile>,
  names: Names,
  site: Site,
  report: Report,
): Story {
  const { original, langs } = group;
  const originalLang = [...langs].find(([, file]) => file === original)?.[0] ?? site.editions[0];
  const originalFacets = resolveAll(names, original, originalLang);
  const facets = { ...originalFacets };
  const editions: Record<string, Article> = {};
  for (const [lang, file] of langs) {
    const named = file === original ? originalFacets : resolveAll(names, file, lang);
    const own = inheritFacets(file, named, originalFacets);
    for (const kind of facetKindNames) {
      if (own[kind] === originalFacets[kind]) continue;
      facets[kind] = [...new Set([...facets[kind], ...own[kind]])];
    }
    const article = toArticle(file, { file: original, lang: originalLang }, lang, own);
    checkArticle(article, file, original, report);
    editions[lang] = article;
  }
  const main = editions[originalLang];
  if (!main) throw new Error(`${original.file} has no language`);
  const key = keyOf(main);
  return {
    key,
    id: main.id ?? idOfAddress(new URL(`.${main.aliases[0] ?? `/${key}/`}`, site.url).href),
    period: main.period,
    order: orderOf(main, key, site),
    original: main,
    editions,
    facets,
  };
}

/** The names in an edition; for kinds that it leaves out, those of its original. */
function inheritFacets(
  { data }: ArticleFile,
  named: Story['facets'],
  original: Story['facets'],
): Story['facets'] {
  if (named === original) return original;
  return forEachKind((kind) =>
    data[frontMatterField[kind]] === undefined ? original[kind] : named[kind],
  );
}

/**
 * By the day as written, then the moment, then the key: a day without a time comes before its times, and a month before
 * its days.
 */
function orderOf(article: Article, key: string, site: Site): string {
  // Counted from the year 1, because negative numbers (before 1970) would sort backwards as text.
  const fromYearOne = 62_135_596_800_000;
  const moment = article.date.length > 10 ? momentOf(article.date, site.timeZone) + fromYearOne : 0;
  return `${article.period} ${String(moment).padStart(16, '0')} ${key}`;
}

function storyAsItStood(
  story: Story,
  asOf: number,
  site: Site,
  standing: (article: Article, asOf: number, timeZone: string) => Article | undefined,
): Story | undefined {
  const original = standing(story.original, asOf, site.timeZone);
  if (!original) return undefined;
  const all = Object.values(story.editions);
  if (original === story.original && all.length === 1) return story;
  const editions: Record<string, Article> = {};
  for (const [lang, article] of Object.entries(story.editions)) {
    const edition = article === story.original ? original : standing(article, asOf, site.timeZone);
    if (!edition) continue;
    // No edition is published before its original. The original remains the same object.
    editions[lang] = edition === original ? original : { ...waitsWith(original), ...edition };
  }
  return { ...story, original, editions };
}

function waitsWith({ unpublished }: Article): Pick<Article, 'unpublished'> {
  return unpublished ? { unpublished } : {};
}

function collectPeriods(
  stories: readonly Story[],
  withdrawn: readonly Story[],
): Archive['periods'] {
  const periods = new Map<string, Story[]>();
  for (const story of stories) {
    const list = periods.get(story.period);
    if (list) list.push(story);
    else periods.set(story.period, [story]);
  }
  for (const { period } of withdrawn) if (!periods.has(period)) periods.set(period, []);
  return new Map([...periods].sort(([a], [b]) => (a < b ? 1 : -1)));
}

function collectPages(files: readonly PageFile[], site: Site, report: Report): Archive['pages'] {
  const pages = new Map<string, Record<string, StandingPage>>();
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const { original, langs } of groupEditions(sorted, site.editions, report)) {
    if ([...langs.values()].some((file) => isFaulty(file, 'slug'))) continue;
    const slug = original.data.slug ?? slugify(original.name);
    if (!canBeSlug(slug) || slug.length > longestSlug || pages.has(slug)) {
      report.add({
        file: original.file,
        path: ['slug'],
        message:
          slug === ''
            ? 'no address can be made from the file name'
            : slug.length > longestSlug
              ? tooLong(slug)
              : `/${slug}/ is also the address of another page`,
        hint: 'add "slug: some-words" or rename the file',
        rule: 'one-address',
      });
      continue;
    }
    const editions: Record<string, StandingPage> = {};
    for (const [lang, file] of langs) {
      editions[lang] = {
        file: file.file,
        digest: file.digest,
        bodyLine: file.bodyLine,
        lang,
        slug,
        title: file.data.title,
        pictures: file.pictures,
        order: original.data.order ?? Number.MAX_SAFE_INTEGER,
        ...(file.data.summary ? { summary: file.data.summary } : {}),
        ...(file.links ? { links: file.links } : {}),
      };
    }
    pages.set(slug, editions);
  }
  return pages;
}
