import type { Article } from '../article/article.ts';
import { changesOf } from '../article/changes.ts';
import { periodOf } from '../text/dates/dates.ts';
import { dayOf, periodsAround, yearOf } from '../text/dates/period.ts';
import type { Archive, Story } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import { oncePer } from '../archive/once-per.ts';

/** The day on which an edition of an article changed last, as written. Undefined where nobody knows the day. */
export function lastDayOfArticle(article: Article): string | undefined {
  return dayOf(dayOfChange(article));
}

/**
 * The day on which a list of articles changed last, as written, undefined where nobody knows the day. `list`: its name,
 * one of `listsOf`. `newest`: the period of its newest article, if it has any.
 */
export function lastDayOfList(
  archive: Archive,
  list: string,
  newest: string | undefined,
): string | undefined {
  const changed = changesIn(archive).get(list);
  const last =
    newest === undefined || (changed !== undefined && changed > newest) ? changed : newest;
  return last && dayOf(last);
}

/** The name of the list of all articles. */
export const everything = 'all';

/** The name of the list of a facet, or of one year of it. The list of a day, month, year or day of the year is called as that is. */
export function facetList(kind: FacetKind, id: string, year?: string): string {
  return year === undefined ? `${kind} ${id}` : `${kind} ${id} ${year}`;
}

/** As written; the first edition says it for all. */
export function dayOfWithdrawal({ original }: Story): string {
  return periodOf(original.withdrawn?.date ?? original.date);
}

const dayOfChange = (article: Article) => periodOf(latestOf([article.date, ...changesOf(article)]));

const latestOf = (days: readonly string[]) =>
  days.reduce((last, day) => (day > last ? day : last), '');

/** The names of all lists that have a story; the editions list the same. */
function listsOf({ period, facets }: Story): string[] {
  const year = yearOf(period);
  const ofFacets = facetKindNames.flatMap((kind) =>
    facets[kind].flatMap((id) => [facetList(kind, id), facetList(kind, id, year)]),
  );
  const monthDay = dayOf(period)?.slice(5);
  return [everything, ...periodsAround(period), ...(monthDay ? [monthDay] : []), ...ofFacets];
}

/** By list, the last day on which an article was changed after its own day, or withdrawn: few are. Made once. */
const changesIn = oncePer((archive: Archive): ReadonlyMap<string, string> => {
  const made = new Map<string, string>();
  const add = (story: Story, day: string) => {
    for (const list of listsOf(story)) {
      if (day > (made.get(list) ?? '')) made.set(list, day);
    }
  };
  for (const story of archive.stories) {
    const days = Object.values(story.editions).map(dayOfChange);
    if (days.some((day) => day !== story.period)) add(story, latestOf(days));
  }
  for (const story of archive.withdrawn) add(story, dayOfWithdrawal(story));
  return made;
});
