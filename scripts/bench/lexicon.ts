import { createRandom, type Random } from './random.ts';

/** One entry of a vocabulary file. */
export interface Term {
  id: string;
  label: string;
}

/** All words and names of a generated archive, the frequent ones first. */
export interface Lexicon {
  words: readonly string[];
  topics: readonly Term[];
  sources: readonly Term[];
  people: readonly string[];
  organisations: readonly string[];
  places: readonly string[];
}

const onsets = 'b c d f g h j k l m n p r s t v w y z br ch dr gr kl pr sh st th tr'.split(' ');
const middles = 'b d g k l m n p r s t v ld mb nd ng nt rm rt st'.split(' ');
const vowels = 'a a e e i i o o u ai ea ou'.split(' ');
const endings = ['', '', 'd', 'l', 'm', 'n', 'n', 'r', 'r', 's', 't', 'th', 'nd', 'st', 'rk', 'ng'];
/** A news archive of decades has some tens of thousands of words; the size of a search index depends on it. */
const wordCount = 40_000;

/** Invents the words and names of an archive; no two of a kind are alike, nor are their slugs. */
export function createLexicon(seed: number): Lexicon {
  // Streams below zero: those from zero on are the articles'.
  const random = createRandom(seed, -1);
  const words = distinct(wordCount, (made) => word(random, syllablesAt(made)));
  const rare = () => words[random.between(300, 6000)] ?? '';
  const name = () => capital(rare());
  const two = () => `${name()} ${name()}`;
  return {
    words,
    topics: distinct(300, () => (random.chance(0.6) ? name() : two())).map(toTerm),
    sources: distinct(20, two).map(toTerm),
    people: distinct(4000, two),
    organisations: distinct(500, () => `${two()} ${random.chance(0.5) ? 'Council' : 'Union'}`),
    places: distinct(300, name),
  };
}

/** Frequent words are short. */
function syllablesAt(rank: number): number {
  if (rank < 60) return 1;
  return rank < 4000 ? 2 : 3;
}

function word(random: Random, syllables: number): string {
  const pick = (from: readonly string[]) => from[random.between(0, from.length - 1)] ?? '';
  let text = pick(onsets) + pick(vowels);
  for (let more = syllables - 1; more > 0; more--) text += pick(middles) + pick(vowels);
  return text + pick(endings);
}

function distinct(count: number, make: (made: number) => string): string[] {
  const all = new Set<string>();
  while (all.size < count) all.add(make(all.size));
  return [...all];
}

/** `barok` → `Barok`. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function toTerm(label: string): Term {
  return { id: label.toLowerCase().replaceAll(' ', '-'), label };
}
