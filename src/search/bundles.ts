import { firstDayOf, yearOf } from '../text/dates/period.ts';
import type { Archive, Story } from '../archive/archive.ts';
import { siteFolders } from '../archive/site-places.ts';

/** One Pagefind index, in a folder of its own, and the stories in it. */
export interface Bundle {
  lang: string;
  /** Path below the output folder, named after its time and ending in `/`: `pagefind/en/2016-2019/`. */
  folder: string;
  /**
   * The stories with an edition in this language, by day (a month or year comes before its days), then by address;
   * never empty.
   */
  stories: readonly Story[];
}

/** How many articles a bundle may hold. */
export interface Caps {
  /** For a bundle that reaches into the newest year of its language. Most commits change it, so it is small. */
  newest: number;
  /** For a bundle of past years. It hardly ever changes, and a larger bundle is cheaper for readers. */
  closed: number;
}

/**
 * Pagefind takes about 0.5 GB, and 0.17 GB more for each thousand articles: two bundles indexed at the same time stay
 * below 3 GB.
 */
export const usualCaps: Caps = { newest: 1000, closed: 6000 };

/** Gives the name of the stretch of time that a day (`2021-08-26`) is in. */
type Stretch = (day: string) => string;

/** From all time down to a day. Each stretch is within one of the level before it. */
const stretches: readonly Stretch[] = [
  () => 'all',
  ...[512, 256, 128, 64, 32, 16, 8, 4, 2].map(yearsTogether),
  yearOf,
  (day) => `${yearOf(day)}-h${monthOf(day) > 6 ? 2 : 1}`,
  (day) => {
    const first = monthOf(day) - ((monthOf(day) - 1) % 2);
    return `${yearOf(day)}-${twoDigits(first)}to${twoDigits(first + 1)}`;
  },
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 7)}-${day.slice(8) > '15' ? 'b' : 'a'}`,
  (day) => day,
];

/**
 * Cuts the search index into bundles along the calendar: by language in the order of the site's editions, then the
 * oldest time first. A stretch of time with too many articles is cut into shorter ones. Bundles depend on the articles
 * of their own language only: a new article changes the bundle of its day, and a boundary moves only if that bundle
 * becomes too large or a new year begins.
 */
export function planBundles(archive: Archive, caps: Caps = usualCaps): Bundle[] {
  return archive.site.editions.flatMap((lang) => {
    const stories = archive.stories
      .filter((story) => isSearchable(story, lang))
      // Nearly sorted now, which makes sorting quick.
      .reverse()
      .sort((a, b) => compare(a.period, b.period) || compare(a.key, b.key));
    const newest = yearOf(stories.at(-1)?.period ?? '');
    return cut(stories, 0, newest, caps).map(({ name, stories }) => ({
      lang,
      folder: `${siteFolders.index}/${lang}/${name}/`,
      stories,
    }));
  });
}

/** The name of a bundle's first file. `digest`: of everything that the bundle is made from. */
export function metaName(digest: string): string {
  return digest.slice(0, 12);
}

/** Whether the story has an edition in this language that was not withdrawn. */
export function isSearchable(story: Story, lang: string): boolean {
  const edition = story.editions[lang];
  return edition !== undefined && edition.status !== 'withdrawn';
}

interface Part {
  name: string;
  stories: readonly Story[];
}

/** The bundles of a stretch. `stories`: in order. */
function cut(stories: readonly Story[], level: number, newest: string, caps: Caps): Part[] {
  const [first, last] = [stories[0], stories.at(-1)];
  const stretch = stretches[level];
  if (!first || !last || !stretch) return [];
  const cap = yearOf(last.period) === newest ? caps.newest : caps.closed;
  const inner = stretches[level + 1];
  if (stories.length <= cap || !inner) return [{ name: nameOf(first, stretch), stories }];
  return runsOf(stories, inner).flatMap((some) => cut(some, level + 1, newest, caps));
}

/** A month or year counts as its first day. */
function nameOf(story: Story | undefined, stretch: Stretch): string {
  return stretch(firstDayOf(story?.period ?? ''));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The stories of each stretch. They are in order, so a binary search finds where the next stretch begins. */
function runsOf(stories: readonly Story[], stretch: Stretch): (readonly Story[])[] {
  const runs: (readonly Story[])[] = [];
  const nameAt = (at: number) => nameOf(stories[at], stretch);
  for (let start = 0; start < stories.length;) {
    const name = nameAt(start);
    let [inside, outside] = [start, stories.length];
    while (outside - inside > 1) {
      const middle = (inside + outside) >> 1;
      if (nameAt(middle) === name) inside = middle;
      else outside = middle;
    }
    runs.push(stories.slice(start, outside));
    start = outside;
  }
  return runs;
}

/** Aligned to the calendar, not to the archive: `2016-2019`, whatever the archive's first year is. */
function yearsTogether(count: number): Stretch {
  return (day) => {
    const year = Number(yearOf(day));
    const first = year - (year % count);
    return `${first}-${first + count - 1}`;
  };
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
