import { writeBody } from './body.ts';
import { capital, createLexicon, type Lexicon } from './lexicon.ts';
import { createRandom, type Random } from './random.ts';

/** An article of a generated archive; topics and sources are ids. */
export interface GeneratedArticle {
  id: string;
  title: string;
  /** `2021-08-26`. */
  day: string;
  slug: string;
  source: string;
  topics: string[];
  people: string[];
  organisations: string[];
  places: string[];
  summary?: string;
  /** Markdown. */
  body: string;
}

/** An archive of any length. The first thousand articles of a longer one are the same as those of a shorter one. */
export interface Corpus {
  lexicon: Lexicon;
  /** An article by its number from 0; always the same one. */
  article(number: number): GeneratedArticle;
}

/** All published figures use this seed. */
export const standardSeed = 20040101;
const firstDay = Date.UTC(2004, 0, 1) / 86_400_000;
/** The last day of the twenty years. */
export const lastDay = '2023-12-31';
const days = 7305;
/** Multiples of the golden ratio fall evenly over the days, however many there are. */
const golden = 0.618033988749895;

/** The archive of a seed: 20 years from 2004, 300 topics, 20 sources, articles of 350 to 450 words. */
export function createCorpus(seed = standardSeed): Corpus {
  const lexicon = createLexicon(seed);
  return {
    lexicon,
    article(number) {
      const random = createRandom(seed, number);
      const title = headline(random, lexicon);
      const topics = some(random, lexicon.topics, random.between(1, 4));
      const article = {
        id: uuid(random, number),
        title,
        day: dayOf(number),
        slug: `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${number.toString(36)}`,
        source: some(random, lexicon.sources, 1)[0]?.id ?? '',
        topics: topics.map(({ id }) => id),
        people: some(random, lexicon.people, random.between(0, 3)),
        organisations: some(random, lexicon.organisations, random.between(0, 2)),
        places: some(random, lexicon.places, random.between(1, 2)),
        ...(random.chance(0.7) ? { summary: summary(random, lexicon) } : {}),
      };
      return { ...article, body: writeBody(random, lexicon, { ...article, topics }) };
    },
  };
}

function dayOf(number: number): string {
  const day = firstDay + Math.floor(((number * golden) % 1) * days);
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function headline(random: Random, { words, places }: Lexicon): string {
  const rest = Array.from({ length: random.between(4, 8) }, () => words[random.zipf(words.length)]);
  return `${places[random.zipf(places.length)] ?? ''} ${rest.join(' ')}`;
}

function summary(random: Random, { words }: Lexicon): string {
  const length = random.between(14, 26);
  return `${capital(Array.from({ length }, () => words[random.zipf(words.length)]).join(' '))}.`;
}

/** Up to `count` different ones, the first ones more often. */
function some<T>(random: Random, all: readonly T[], count: number): T[] {
  const chosen = new Set<T>();
  for (let index = 0; index < count; index++) {
    const one = all[random.zipf(all.length)];
    if (one !== undefined) chosen.add(one);
  }
  return [...chosen];
}

/** With the number in it: of a hundred thousand streams of 32 bits, two are likely to be one. */
function uuid(random: Random, number: number): string {
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('');
  const part = (from: number, to: number) => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-a${part(17, 20)}-${part(20, 24)}${number.toString(16).padStart(8, '0')}`;
}
