import { firstDayOf } from '../text/dates/period.ts';
import type { Archive, Story } from '../archive/archive.ts';
import type { FacetKind } from '../archive/names/facet-kinds.ts';
import { oncePer } from '../archive/once-per.ts';

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

/**
 * Earlier articles with an edition in this language that a story has most in common with, the closest first.
 * Names count by how rare they were among what came before, and near articles more than distant ones. Nothing
 * later is read: a new article changes no page but those of later ones, of which there are none as a rule.
 */
export function relatedOf(archive: Archive, lang: string, story: Story): readonly Story[] {
  const byLang = relatedByLang(archive);
  const related = byLang.get(lang) ?? relateAll(archive, lang);
  byLang.set(lang, related);
  return related.get(story.key) ?? [];
}

/** Is filled by `relatedOf`, language by language. */
const relatedByLang = oncePer(
  (_: Archive) => new Map<string, ReadonlyMap<string, readonly Story[]>>(),
);

/** What stories carry: a topic, a person, an organisation or a place. */
interface Name {
  /** How many of the stories so far carry it. */
  carried: number;
  /** The nearest of them, in no order. */
  last: Item[];
  /** How much it tells, in bits, that another story carries it too: 0 unless the story at hand carries it. */
  bits: number;
}

/** A story in its place, with what to compare. */
interface Item {
  story: Story;
  at: number;
  /** Days since 1970, UTC. */
  day: number;
  names: readonly Name[];
  /** The last story that it was compared with, so that each pair is compared once. */
  comparedWith?: Item;
}

/** All at once, from the oldest to the newest: a hundred thousand take two seconds. */
function relateAll(archive: Archive, lang: string): Map<string, readonly Story[]> {
  const related = new Map<string, readonly Story[]>();
  for (const item of listItems(archive, lang)) {
    for (const name of item.names) name.bits = rarity(item.at, name.carried);
    const best = findBest(item);
    if (best.length > 0) related.set(item.story.key, best);
    for (const name of item.names) {
      name.bits = 0;
      name.last[name.carried++ % nearest] = item;
    }
  }
  return related;
}

/** The stories in this language, the oldest first. */
function listItems(archive: Archive, lang: string): Item[] {
  const known = kinds.map((kind) => ({ kind, names: new Map<string, Name>() }));
  return archive.stories
    .filter(({ editions }) => editions[lang] && editions[lang].status !== 'withdrawn')
    .toReversed()
    .map((story, at) => ({
      story,
      at,
      day: Date.parse(firstDayOf(story.period)) / 86_400_000,
      names: known.flatMap(({ kind, names }) => story.facets[kind].map((id) => take(names, id))),
    }));
}

function take(names: Map<string, Name>, id: string): Name {
  const name = names.get(id) ?? { carried: 0, last: [], bits: 0 };
  names.set(id, name);
  return name;
}

/** Earlier stories that share enough with this one, by score and then the newer first. */
function findBest(item: Item): Story[] {
  const found: { other: Item; score: number }[] = [];
  for (const { last } of item.names) {
    for (const other of last) {
      if (other.comparedWith === item) continue;
      other.comparedWith = item;
      let shared = 0;
      for (const { bits } of other.names) shared += bits;
      if (shared < least) continue;
      found.push({ other, score: (shared * halfLife) / (halfLife + item.day - other.day) });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || b.other.at - a.other.at)
    .slice(0, offered)
    .map(({ other }) => other.story);
}

/** In bits; rounded, so that no machine's last digit decides an order. Nothing where none carried it. */
function rarity(all: number, carrying: number): number {
  if (carrying === 0) return 0;
  return Math.round(Math.log2(1 + all / carrying) * 1024) / 1024;
}
