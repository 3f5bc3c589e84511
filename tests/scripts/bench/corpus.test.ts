import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readFileName } from '../../../src/article/article-file.ts';
import { readArticle } from '../../../src/article/read/read-article.ts';
import { createCorpus, lastDay } from '../../../scripts/bench/corpus.ts';
import { articleText } from '../../../scripts/bench/write-archive.ts';

const corpus = createCorpus();
const first = Array.from({ length: 400 }, (_, number) => corpus.article(number));

/** The words that a reader counts. */
function wordsOf(markdown: string): number {
  const text = markdown.replaceAll(/\]\([^)]*\)|^(?:##|-|>) /gm, ' ');
  return text.match(/[a-z]+/gi)?.length ?? 0;
}

describe('the generated archive', () => {
  test('stays the one for which figures were claimed', () => {
    const texts = first.map((article) => `${article.slug}\n${articleText(article)}`);
    expect(createHash('sha256').update(texts.join('\n')).digest('hex')).toBe(
      '7a447d55664f12febe1421e5fe1b300e49fb16a5cdf5200443bba0452209bd7a',
    );
  });

  test('has the same article under a number, in whatever order they are asked for', () => {
    const other = createCorpus();
    expect(other.article(70_000)).toEqual(corpus.article(70_000));
    expect(other.article(3)).toEqual(first[3]);
  });

  test('gives each article an id of its own, though two streams of numbers are the same', () => {
    const [one, two] = [corpus.article(10_724), corpus.article(50_829)];
    expect(two.id).not.toBe(one.id);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  });

  test('is another one for another seed', () => {
    const other = createCorpus(7);
    expect(other.lexicon.words.slice(0, 50)).not.toEqual(corpus.lexicon.words.slice(0, 50));
    expect(other.article(0).body).not.toBe(first[0]!.body);
  });

  test('has 300 topics and 20 sources, each with its own address', () => {
    const { topics, sources, people, organisations, places } = corpus.lexicon;
    expect(new Set(topics.map(({ id }) => id)).size).toBe(300);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(20);
    for (const names of [people, organisations, places]) {
      const slugs = names.map((name) => name.toLowerCase().replaceAll(' ', '-'));
      expect(new Set(slugs).size).toBe(names.length);
      expect(slugs.every((slug) => /^[a-z]+(?:-[a-z]+)*$/.test(slug))).toBe(true);
    }
  });

  test('has texts of 350 to 450 words', () => {
    const counts = first.map(({ body }) => wordsOf(body));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(350);
    expect(Math.max(...counts)).toBeLessThanOrEqual(450);
    expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThan(80);
  });

  test('repeats few words often and many seldom', () => {
    const counts = new Map<string, number>();
    for (const { body } of first) {
      for (const word of body.toLowerCase().match(/[a-z]+/g) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const sorted = [...counts.values()].sort((one, other) => other - one);
    expect(sorted[0]! / sorted[9]!).toBeGreaterThan(5);
    expect(sorted.filter((count) => count === 1).length).toBeGreaterThan(sorted.length / 5);
  });

  test('has a subhead and links in each text, in some a list or a quotation', () => {
    const bodies = first.map(({ body }) => body);
    expect(bodies.every((body) => /^## \w/m.test(body))).toBe(true);
    expect(bodies.every((body) => /\]\(\/topics\/[a-z-]+\/\)/.test(body))).toBe(true);
    expect(bodies.every((body) => /\]\(https:\/\/\w+\.example\//.test(body))).toBe(true);
    expect(bodies.some((body) => /^- \w/m.test(body))).toBe(true);
    expect(bodies.some((body) => /^> \w/m.test(body))).toBe(true);
  });

  test('lies evenly over twenty years, at addresses of their own', () => {
    const years = Map.groupBy(first, ({ day }) => day.slice(0, 4));
    expect(years.size).toBe(20);
    for (const { length } of years.values()) expect(length).toBeGreaterThan(15);
    expect(first.every(({ day }) => day >= '2004-01-01' && day <= lastDay)).toBe(true);
    expect(new Set(first.map(({ day, slug }) => `${day}/${slug}`)).size).toBe(first.length);
    expect(first.every(({ slug }) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toBe(true);
  });

  test('is written as articles that have no problem, with the same values', () => {
    for (const { title, day, slug, source, topics, ...rest } of first) {
      const text = articleText({ title, day, slug, source, topics, ...rest });
      const name = readFileName(`articles/${day.slice(0, 4)}/${day}-${slug}.md`, ['en']);
      const { value, problems } = readArticle(name, Buffer.from(text), '', 'original');
      expect(problems).toEqual([]);
      expect(value!.data).toMatchObject({ title, source: [source], topics, id: rest.id });
    }
  });
});
