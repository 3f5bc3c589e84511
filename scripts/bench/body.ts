import { capital, type Lexicon, type Term } from './lexicon.ts';
import type { Random } from './random.ts';

/** Who and what a text may name. */
export interface Names {
  topics: readonly Term[];
  people: readonly string[];
  organisations: readonly string[];
  places: readonly string[];
}

/**
 * The Markdown of an article of 350 to 450 words: paragraphs, a subhead in the middle, links to a topic's
 * page and to other sites, in some a list or a quotation.
 */
export function writeBody(random: Random, { words }: Lexicon, named: Names): string {
  let left = random.between(350, 450);
  const take = (count: number) => {
    const length = Math.min(count, left);
    left -= length;
    return Array.from({ length }, () => words[random.zipf(words.length)] ?? '');
  };
  const names = [...named.people, ...named.organisations, ...named.places];
  const sentence = () => {
    const text = take(left < 30 ? left : random.between(8, 22));
    const name = names[random.between(0, names.length * 2)];
    // A name stands in the place of as many words as it has itself.
    const size = name?.split(' ').length ?? 0;
    if (name !== undefined && text.length > size) text.splice(text.length - size, size, name);
    const comma = text.length > 12 && random.chance(0.4) ? 6 : -1;
    return text.map((word, index) => (index === comma ? `${word},` : word));
  };
  const paragraph = (): string[][] => {
    const sentences: string[][] = [];
    for (let rest = random.between(2, 4); rest > 0 && left > 0; rest--) sentences.push(sentence());
    return sentences;
  };
  const blocks = [print(paragraph())];
  blocks.push(print(link(paragraph(), topicLink(named))));
  blocks.push(`## ${capital(take(random.between(2, 5)).join(' '))}`);
  blocks.push(print(link(paragraph(), siteLink(random, words))));
  if (random.chance(0.25)) blocks.push(list(() => take(random.between(3, 8)), random));
  if (random.chance(0.1)) blocks.push(`> ${print([sentence()])}`);
  while (left > 0) {
    const sentences = paragraph();
    blocks.push(print(random.chance(0.2) ? link(sentences, siteLink(random, words)) : sentences));
  }
  return `${blocks.join('\n\n')}\n`;
}

function print(sentences: readonly string[][]): string {
  return sentences.map((words) => `${capital(words.join(' '))}.`).join(' ');
}

type Wrap = (words: string) => string;

/** Makes the second and third word of the first sentence a link. */
function link(sentences: string[][], wrap: Wrap): string[][] {
  const [first, ...others] = sentences;
  if (!first || first.length < 4) return sentences;
  const [start = '', second = '', third = '', ...rest] = first;
  return [[start, wrap(`${second} ${third}`), ...rest], ...others];
}

function topicLink({ topics }: Names): Wrap {
  return (words) => `[${words}](/topics/${topics[0]?.id ?? ''}/)`;
}

function siteLink(random: Random, words: readonly string[]): Wrap {
  const pick = () => words[random.between(100, 2000)] ?? '';
  const address = `https://${pick()}.example/${pick()}`;
  return (text) => `[${text}](${address})`;
}

function list(item: () => string[], random: Random): string {
  const items = Array.from({ length: random.between(3, 5) }, item);
  return items
    .filter((words) => words.length > 0)
    .map((words) => `- ${capital(words.join(' '))}`)
    .join('\n');
}
