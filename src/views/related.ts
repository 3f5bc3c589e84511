import { firstDayOf } from '../text/dates/period.ts';
import type { Archive, Story } from '../archive/archive.ts';
import type { FacetKind } from '../archive/names/facet-kinds.ts';

/** What makes two articles speak of the same thing; who wrote or sent them does not. */
const kinds: readonly FacetKind[] = ['topic', 'person', 'organisation', 'place'];
/** Articles that a page offers. */
const offered = 4;
/** Of each name, how many of the articles before are looked at: all of a rare one's, of a common one's the nearest. */
const nearest = 12;
/** In days: an article this much older counts half as much. */
const halfLife = 365;
/**
 * What two articles must share, in bits, to be called related: a name that one in fifteen carries, or two
 * that one in three does. One common topic alone is what the topic's own page is for.
 */
const least = 4;

const made = new WeakMap<Archive, Map<string, ReadonlyMap<string, readonly Story[]>>>();

/**
 * Earlier articles with an edition in this language that a story has most in common with, the closest first.
 * Names count by how rare they were among what came before, and near articles more than distant ones. Nothing
 * later is read: a new article changes no page but those of later ones, of which there are none as a rule.
 */
export function relatedOf(archive: Archive, lang: string, story: Story): readonly Story[] {
  const byLang = made.get(archive) ?? new Map<string, ReadonlyMap<string, readonly Story[]>>();
  made.set(archive, byLang);
  const related = byLang.get(lang) ?? relateAll(archive, lang);
  byLang.set(lang, related);
  return related.get(story.key) ?? [];
}

/**
 * All at once, from the oldest to the newest, with numbers for names and stories: a hundred thousand take
 * less than a second.
 */
function relateAll(archive: Archive, lang: string): Map<string, readonly Story[]> {
  const stories = archive.stories
    .filter(({ editions }) => editions[lang] && editions[lang].status !== 'withdrawn')
    .toReversed();
  const { begins, names, count } = numberNames(stories);
  const days = Float64Array.from(
    stories,
    ({ period }) => Date.parse(firstDayOf(period)) / 86_400_000,
  );
  /** By name: how many stories carried it so far, and the last of them, in a ring. */
  const carried = new Int32Array(count);
  const last = new Int32Array(count * nearest);
  /** By name, for the story at hand: how much it tells that another carries it too; 0 for all others. */
  const bits = new Float64Array(count);
  /** By story: which one last looked at it, so that each looks once. */
  const seenBy = new Int32Array(stories.length).fill(-1);
  const of = (list: Int32Array | Float64Array, at: number) => list[at] ?? 0;

  const sharedWith = (other: number): number => {
    let shared = 0;
    const end = of(begins, other + 1);
    for (let place = of(begins, other); place < end; place++) shared += of(bits, of(names, place));
    return shared;
  };

  /** Earlier stories that share enough with the one at `at`; its names are from `begin` to `end`. */
  const bestFor = (at: number, begin: number, end: number): Candidate[] => {
    const best: Candidate[] = [];
    for (let place = begin; place < end; place++) {
      const ring = of(names, place) * nearest;
      const length = Math.min(of(carried, of(names, place)), nearest);
      for (let step = 0; step < length; step++) {
        const other = of(last, ring + step);
        if (seenBy[other] === at) continue;
        seenBy[other] = at;
        const shared = sharedWith(other);
        if (shared < least) continue;
        keep(best, other, (shared * halfLife) / (halfLife + of(days, at) - of(days, other)));
      }
    }
    return best;
  };

  const related = new Map<string, readonly Story[]>();
  for (const [at, story] of stories.entries()) {
    const [begin, end] = [of(begins, at), of(begins, at + 1)];
    for (let place = begin; place < end; place++) {
      const name = of(names, place);
      bits[name] = rarity(at, of(carried, name));
    }
    const best = bestFor(at, begin, end);
    if (best.length > 0) {
      const found = best.flatMap((one) => stories[one.at] ?? []);
      related.set(story.key, found);
    }
    for (let place = begin; place < end; place++) {
      const name = of(names, place);
      const before = of(carried, name);
      bits[name] = 0;
      last[name * nearest + (before % nearest)] = at;
      carried[name] = before + 1;
    }
  }
  return related;
}

/**
 * The names of all stories as numbers from 0, one story's after another's: those of the story at a place
 * stand from `begins[place]` to `begins[place + 1]`. `count`: how many different ones there are.
 */
function numberNames(stories: readonly Story[]) {
  const numbers = kinds.map(() => new Map<string, number>());
  const names: number[] = [];
  const begins = new Int32Array(stories.length + 1);
  let count = 0;
  const numberOf = (index: number, id: string): number => {
    const known = numbers[index]?.get(id);
    if (known === undefined) numbers[index]?.set(id, count);
    return known ?? count++;
  };
  for (const [at, { facets }] of stories.entries()) {
    for (const [index, kind] of kinds.entries()) {
      for (const id of facets[kind]) names.push(numberOf(index, id));
    }
    begins[at + 1] = names.length;
  }
  return { begins, names: Int32Array.from(names), count };
}

interface Candidate {
  at: number;
  score: number;
}

/** In bits; rounded, so that no machine's last digit decides an order. Nothing where none carried it. */
function rarity(all: number, carrying: number): number {
  if (carrying === 0) return 0;
  return Math.round(Math.log2(1 + all / carrying) * 1024) / 1024;
}

/** Puts it in its place among the best, by score and then the newer first, and drops what falls out. */
function keep(best: Candidate[], at: number, score: number): void {
  const place = best.findIndex((one) => one.score < score || (one.score === score && one.at < at));
  if (place === -1 && best.length >= offered) return;
  best.splice(place === -1 ? best.length : place, 0, { at, score });
  if (best.length > offered) best.pop();
}
