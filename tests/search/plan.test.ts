import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { planSearch } from '../../src/search/plan.ts';
import { sampleArchive, type Sample } from './sample-archive.ts';

const edition = (digest: string, more: Partial<Article> = {}) => ({
  en: { title: 'Title', digest, ...more },
});
const base: Sample[] = [
  { day: '2019-01-01', slug: 'old', editions: edition('1') },
  { day: '2023-01-01', slug: 'new', editions: edition('2') },
];
const digests = (samples: readonly Sample[], code = '1', pagefind = '1') =>
  planSearch(sampleArchive(samples), {
    code,
    pagefind,
    caps: { newest: 1, closed: 1 },
  }).bundles.map(({ digest }) => digest);

/** The archive with other things in its newest article. */
const withNewest = (change: Partial<Sample>): Sample[] => [base[0]!, { ...base[1]!, ...change }];

describe('the digest of a bundle', () => {
  const [old, newest] = digests(base);

  test('stays when nothing of it changed', () => {
    expect(digests(base.toReversed())).toEqual([old, newest]);
    expect(digests(withNewest({ editions: edition('3') }))[0]).toBe(old);
  });

  test.each<[string, Partial<Sample>]>([
    ['text', { editions: edition('3') }],
    ['headline', { editions: { en: { title: 'Other', digest: '2' } } }],
    ['summary', { editions: edition('2', { summary: 'Inherited' }) }],
    ['topic', { facets: { topic: ['asia'] } }],
    ['address', { slug: 'newer' }],
    ['original', { editions: { ru: { title: 'Заголовок' }, ...edition('2') } }],
  ])('changes with an article’s %s', (_name, change) => {
    expect(digests(withNewest(change))).not.toContain(newest);
  });

  test('changes with the code and with Pagefind', () => {
    expect(digests(base, '2')).not.toContain(old);
    expect(digests(base, '1', '2')).not.toContain(old);
  });
});

test('however many articles there are, each is looked at a few times', () => {
  const readsAmong = (count: number) => {
    const samples = Array.from({ length: count }, (_, at): Sample => ({
      day: `${2000 + (at % 20)}-01-01`,
      slug: `piece-${at}`,
      editions: edition(String(at)),
    }));
    const archive = sampleArchive(samples);
    let reads = 0;
    const watched = archive.stories.map(
      (story) =>
        new Proxy(story, {
          get(target, key) {
            reads += 1;
            return Reflect.get(target, key) as unknown;
          },
        }),
    );
    planSearch({ ...archive, stories: watched }, { code: '', pagefind: '1' });
    return reads / count;
  };
  const few = readsAmong(500);
  expect(few).toBeGreaterThan(1);
  expect(readsAmong(5000)).toBeLessThan(2 * few);
});
