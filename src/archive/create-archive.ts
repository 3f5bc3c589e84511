import { isFaulty, type ArticleFile, type PageFile } from '../article/article-file.ts';
import { placeProblem, type FieldProblem, type Locate } from '../problem/field-problem.ts';
import type { Outcome } from '../problem/outcome.ts';
import { dayAt } from '../text/dates/dates.ts';
import type { Archive, Story } from './archive.ts';
import { groupEditions, type EditionGroup } from './group-editions.ts';
import { createFacetEntries } from './names/facet-entries.ts';
import { collectFacets } from './names/facets.ts';
import { resolveNames } from './names/resolve-names.ts';
import type { Vocabularies } from './names/vocabulary.ts';
import { collectPeriods } from './periods.ts';
import { asItStood, asItWillStand, storyAsItStood } from './publication.ts';
import { collectRedirects } from './redirects.ts';
import { checkAddresses } from './rules/check-addresses.ts';
import { checkArticle } from './rules/check-article.ts';
import { checkPrecision } from './rules/check-precision.ts';
import type { Site } from './site.ts';
import { collectPages } from './standing-pages.ts';
import { toStory } from './story.ts';
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

/** The archive, and what is not out yet. */
export interface JoinedArchive {
  archive: Archive;
  waiting: Waiting;
}

/** Joins files into the archive as of a moment, and finds the problems that need several files. */
export function createArchive(input: ArchiveInput): Outcome<JoinedArchive> {
  const { site, vocabularies, asOf } = input;
  const today = dayAt(asOf, site.timeZone);
  const groups = groupEditions(input.articles, site.editions);
  const names = resolveNames(groups.value.flatMap(filesOf), vocabularies);
  const joined = groups.value
    .filter(canBeStory)
    .map((group) => ({ group, story: toStory(group, names.value, site) }));
  const placed = joined.filter(({ group }) => hasAddress(group));
  const everything = placed
    .filter(({ group }) => !isFaulty(group.original, 'date'))
    .map(({ story }) => story);
  const pages = collectPages(input.pages, site.editions);
  const problems: FieldProblem[] = [
    ...groups.problems,
    ...names.problems,
    ...joined.flatMap(({ group, story }) => checkStory(group, story, today)),
    ...checkAddresses(everything),
    // Of all stories, so that two that claim the same address are reported before the later one is published.
    ...collectRedirects(everything).problems,
    ...pages.problems,
  ];
  const standing = input.preview ? asItWillStand : asItStood;
  const published = placed
    .flatMap(({ story }) => storyAsItStood(story, asOf, site.timeZone, standing) ?? [])
    .sort(newestFirst);
  const stories = published.filter(({ original }) => original.status !== 'withdrawn');
  const withdrawn = published.filter(({ original }) => original.status === 'withdrawn');
  const both = [...stories, ...withdrawn];
  const entries = createFacetEntries(vocabularies, names.value.free, site.editions);
  const archive: Archive = {
    site,
    asOf: new Date(asOf).toISOString(),
    today,
    year: Number(today.slice(0, 4)),
    stories,
    withdrawn,
    byKey: new Map(both.map((story) => [story.key, story])),
    facets: collectFacets(stories, withdrawn, entries),
    periods: collectPeriods(stories, withdrawn),
    pages: pages.value,
    redirects: collectRedirects(both).value,
  };
  return {
    value: { archive, waiting: countWaiting(everything, asOf, site.timeZone) },
    problems: problems.map((problem) => placeProblem(problem, input.locate)),
  };
}

function filesOf({ langs }: EditionGroup<ArticleFile>) {
  return [...langs].map(([lang, file]) => ({ file, lang }));
}

/** If the original could not be read, which is reported already, nobody knows what its editions inherit. */
function canBeStory({ original }: EditionGroup<ArticleFile>): boolean {
  return original.data.date !== undefined || isFaulty(original, 'date');
}

/** Whether the address is known: the replacement for a wrong slug or date is not a real address. */
function hasAddress({ original, langs }: EditionGroup<ArticleFile>): boolean {
  return (
    original.data.date !== undefined && ![...langs.values()].some((file) => isFaulty(file, 'slug'))
  );
}

/** Problems of a single story. */
function checkStory(
  { original, langs }: EditionGroup<ArticleFile>,
  story: Story,
  today: string,
): FieldProblem[] {
  return [
    ...Object.values(story.editions).flatMap((article) => {
      const file = langs.get(article.lang);
      return file ? checkArticle(article, file, original) : [];
    }),
    ...checkPrecision(story, original, today),
  ];
}

function newestFirst(a: Story, b: Story): number {
  return a.order < b.order ? 1 : a.order > b.order ? -1 : 0;
}
