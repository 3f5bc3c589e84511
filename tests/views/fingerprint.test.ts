import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { createRandom, type Random } from '../../scripts/bench/random.ts';
import { commonFingerprint, createFingerprints } from '../../src/views/fingerprint.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { viewOf } from '../../src/views/view-of.ts';
import { archiveOf, story, type ArchiveParts } from './archive.ts';

/** Every page's fingerprint and what it shows, by address. */
function pagesOf(archive: Archive): Map<string, { made: string; shows: string }> {
  const common = JSON.stringify(commonFingerprint(archive, 'code'));
  const fingerprintOf = createFingerprints(archive, (file) => `digest of ${file}`);
  // Most days of the year have nothing in any of these archives.
  const routes = listRoutes(archive).filter(
    (route) => route.kind !== 'on-this-day' || /^0[1-3]-[01]/.test(route.monthDay),
  );
  return new Map(
    routes.map((route) => [
      route.path,
      {
        made: common + JSON.stringify(fingerprintOf(route)),
        shows: JSON.stringify(viewOf(archive, route)),
      },
    ]),
  );
}

/** The addresses whose fingerprint differs, and those whose page differs although it does not. */
function compare(old: ReturnType<typeof pagesOf>, now: ReturnType<typeof pagesOf>) {
  const made = [...now].filter(([path, { made }]) => old.get(path)?.made !== made);
  const missed = [...now].filter(([path, { made, shows }]) => {
    const page = old.get(path);
    return page?.made === made && page.shows !== shows;
  });
  return { made: made.map(([path]) => path), missed: missed.map(([path]) => path) };
}

interface Piece {
  period: string;
  slug: string;
  own: Partial<Article>;
  others: Record<string, Partial<Article>>;
}
interface Draft {
  pieces: Piece[];
  rest: ArchiveParts;
}

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[random.between(0, list.length - 1)]!;
const some = (random: Random, list: readonly string[]) => list.filter(() => random.chance(0.4));
const names = ['a', 'b', 'c', 'd'];

function newPiece(random: Random, number: number): Piece {
  const day = `${pick(random, ['2018', '2019', '2021', '2024'])}-0${random.between(1, 3)}-1${random.between(0, 4)}`;
  // Of some nobody knows the day, of some not even the month.
  const period = day.slice(0, pick(random, [10, 10, 10, 7, 4]));
  const slug = `s${number}`;
  return {
    period,
    slug,
    own: {
      digest: `${slug}-${random.between(0, 1e9)}`,
      ...(period === day && random.chance(0.2)
        ? { date: `${day}T1${random.between(0, 9)}:00:00+03:00` }
        : {}),
      topics: some(random, names),
      sources: some(random, names),
      authors: some(random, names),
      people: some(random, names),
      places: some(random, names),
      ...(random.chance(0.3)
        ? { photo: { src: `articles/p${random.between(0, 3)}.jpg`, alt: 'x' } }
        : {}),
    },
    others: random.chance(0.3) ? { ru: { digest: `ru-${slug}` } } : {},
  };
}

/** One thing that somebody does to an archive; a file that changes has another digest. */
function edit(random: Random, draft: Draft, number: number): Draft {
  const index = random.between(0, draft.pieces.length - 1);
  const piece = draft.pieces[index]!;
  const digest = `edited-${number}`;
  const put = (changes: Partial<Piece>): Draft => ({
    ...draft,
    pieces: draft.pieces.with(index, { ...piece, ...changes }),
  });
  const own = (changes: Partial<Article>) => put({ own: { ...piece.own, ...changes, digest } });
  const dated = (period: string) => put({ period, own: { ...piece.own, date: period, digest } });
  return pick<() => Draft>(random, [
    () => ({ ...draft, pieces: [...draft.pieces, newPiece(random, number)] }),
    () => ({ ...draft, pieces: draft.pieces.toSpliced(index, 1) }),
    () => own({ title: `Another headline ${number}` }),
    () => own({ lede: `Another lede ${number}` }),
    () => own({ topics: some(random, names) }),
    () => own({ sources: some(random, names), people: some(random, names) }),
    () => own({ status: 'withdrawn', withdrawn: { date: '2024-05-01', reason: 'wrong' } }),
    // As the day of the build brings it, without a change in any file.
    () => put({ own: { ...piece.own, notes: [{ date: '2024-01-01', text: `note ${number}` }] } }),
    () => put({ slug: `renamed-${number}` }),
    () => dated('2020-02-02'),
    // More of a date becomes known, or less of it is believed.
    () => dated(piece.period.slice(0, piece.period.length === 4 ? 4 : piece.period.length - 3)),
    () => dated(`${piece.period}-02`.slice(0, 10)),
    () => put({ others: piece.others['ru'] ? {} : { ru: { digest, title: `ru ${number}` } } }),
    () => ({
      ...draft,
      rest: { ...draft.rest, today: pick(random, ['2024-06-30', '2024-07-01', '2025-01-01']) },
    }),
    () => ({
      ...draft,
      rest: {
        ...draft.rest,
        facets: ({ id }) =>
          id === 'a'
            ? {
                labels: Object.fromEntries(
                  ['en', 'ru', 'ar'].map((lang) => [lang, { text: `A ${number}`, lang: 'en' }]),
                ),
              }
            : id === 'b'
              ? {
                  broader: 'a',
                  descriptions: { en: `About b ${number}` },
                }
              : {},
      },
    }),
    // An article says where its sources are found, and how its authors are sorted.
    () => {
      const said = random.chance(0.5)
        ? { url: `https://b.example/${number}` }
        : { aliases: [`Family${number}, Given`] };
      return { ...draft, rest: { ...draft.rest, facets: ({ id }) => (id === 'b' ? said : {}) } };
    },
    () => ({
      ...draft,
      rest: {
        ...draft.rest,
        pages: [{ title: `About ${random.between(0, 3)}`, digest: `${random.between(0, 3)}` }],
      },
    }),
    () => ({
      ...draft,
      rest: { ...draft.rest, site: { tagline: { en: `${number}`, ru: '', ar: '' } } },
    }),
  ])();
}

const build = ({ pieces, rest }: Draft) =>
  archiveOf({
    ...rest,
    stories: pieces.map(({ period, slug, own, others }) => story(period, slug, own, others)),
  });

test('a page whose fingerprint stays shows what it showed, whatever is done to the archive', () => {
  const done = new Set<number>();
  for (let seed = 1; seed <= 8; seed++) {
    const random = createRandom(seed, 0);
    let draft: Draft = {
      pieces: Array.from({ length: 12 }, (_, at) => newPiece(random, at)),
      rest: {},
    };
    let pages = pagesOf(build(draft));
    for (let step = 0; step < 12; step++) {
      draft = edit(random, draft, 1000 + step);
      const next = pagesOf(build(draft));
      const { made, missed } = compare(pages, next);
      expect(missed, `seed ${seed}, step ${step}`).toEqual([]);
      done.add(made.length);
      pages = next;
    }
  }
  expect(done.size).toBeGreaterThan(15);
});

const quiet = [
  story('2019-03-01', 'first', { topics: ['sport'], sources: ['tass'] }),
  story('2019-03-02', 'second', { topics: ['space'] }),
  story('2020-02-29', 'third', { topics: ['sport'], people: ['ann'] }),
  story('2021-08-26', 'fourth', { topics: ['war'] }),
  story('2022-01-01', 'fifth', { topics: ['war'] }),
];
const site = { editions: ['en'] as [string], url: 'https://example.org/', base: '/' };

test('an article that is added has no more pages made again than the design names', () => {
  const before = archiveOf({ site, stories: quiet });
  const added = story('2022-01-01', 'sixth', { topics: ['war'], people: ['ann'] });
  const { made } = compare(
    pagesOf(before),
    pagesOf(archiveOf({ site, stories: [...quiet, added] })),
  );
  expect(made.sort()).toEqual([
    '/',
    '/2022/',
    '/2022/01/',
    '/2022/01/01/',
    '/2022/01/01/fifth/',
    '/2022/01/01/sixth/',
    '/dates/',
    '/on-this-day/01-01/',
    '/people/',
    '/people/ann/',
    '/topics/',
    '/topics/war/',
  ]);
});

test('on a later day only the front page is another, and in a later year what says its age', () => {
  const on = (today: string) => pagesOf(archiveOf({ site, today, stories: quiet }));
  expect(compare(on('2022-03-01'), on('2022-03-02')).made).toEqual(['/']);
  expect(compare(on('2022-12-31'), on('2023-01-01')).made).toEqual(['/', '/2022/01/01/fifth/']);
});
