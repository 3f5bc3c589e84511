import { describe, expect, test } from 'vitest';
import { jsonLdOf } from '../../../src/formats/json-ld/json-ld.ts';
import { scriptText } from '../../../src/formats/json-ld/script-text.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { sampleArchive } from '../../views/sample.ts';
import { viewAt } from '../../views/view-at.ts';
import { hostileTitles } from '../citation/samples.ts';
import { context } from '../sample-context.ts';
import { expandJsonLd, type Thing } from './expand.ts';

const origin = 'https://example.org/archive';
type Kind = Parameters<typeof viewAt>[1];

async function thingsAt(kind: Kind, path: string, archive = sampleArchive()): Promise<Thing[]> {
  const data = jsonLdOf(viewAt(archive, kind, path) as never, context);
  return expandJsonLd(scriptText(data), origin);
}

async function articleAt(path: string, archive = sampleArchive()): Promise<Thing> {
  const things = await thingsAt('article', path, archive);
  const article = things.find(({ types }) => types.includes('NewsArticle'));
  expect(things.map(({ types }) => types.join())).toEqual(['NewsArticle', 'BreadcrumbList']);
  return article!;
}

const names = (things: ReturnType<Thing['all']>) =>
  things.map((thing) => (typeof thing === 'object' ? thing.all('name')[0] : thing));

describe('an article', () => {
  test('says all that its page says', async () => {
    const article = await articleAt('/2021/08/26/peskov/');
    const says = (name: string) => article.all(name);
    expect(article.id).toBe(`${origin}/2021/08/26/peskov/`);
    expect(says('headline')).toEqual(['Peskov on the Taliban']);
    expect(says('datePublished')).toEqual(['2021-08-26']);
    expect(says('dateModified')).toEqual(['2022-02-03']);
    expect(says('inLanguage')).toEqual(['en']);
    expect(names(says('author'))).toEqual(['Example Press']);
    expect(names(says('publisher'))).toEqual(['Example Press']);
    expect(says('identifier')).toEqual(['urn:uuid:id-of-peskov']);
    expect(says('isAccessibleForFree')).toEqual([true]);
    expect(says('wordCount')).toEqual([100]);
    expect(says('dateline')).toEqual(['MOSCOW, August 26']);
    expect(says('articleSection')).toEqual(['afghanistan en']);
    expect(says('keywords')).toEqual(['afghanistan en', 'asia en']);
    expect(names(says('about'))).toEqual(['afghanistan en', 'asia en']);
    expect(names(says('mentions'))).toEqual(['dmitry-peskov en']);
    expect(names(says('sourceOrganization'))).toEqual(['tass en']);
    expect(says('archivedAt')).toEqual([article.id]);
    const [based] = says('isBasedOn') as Thing[];
    expect(based?.all('url')).toEqual(['https://tass.com/politics/1']);
    const [image] = says('image') as Thing[];
    expect(image?.types).toEqual(['ImageObject']);
    expect(image?.all('url')).toEqual([context.picture?.url]);
    expect(image?.all('creditText')).toEqual(['A credit']);
    expect(image?.all('creator')).toEqual(['A credit']);
    expect(image?.all('caption')).toEqual(['A caption']);
    const corrections = says('correction') as Thing[];
    expect(corrections.map((one) => [one.types[0], ...one.all('text')])).toEqual([
      ['CorrectionComment', 'A name was wrong.'],
      ['CorrectionComment', 'A figure was added.'],
    ]);
    const [translation] = says('workTranslation') as Thing[];
    expect(translation?.id).toBe(`${origin}/ru/2021/08/26/peskov/`);
    expect(translation?.all('inLanguage')).toEqual(['ru']);
  });

  test('of a translation names the original', async () => {
    const article = await articleAt('/ru/2021/08/26/peskov/');
    expect(article.all('workTranslation')).toEqual([]);
    const [original] = article.all('translationOfWork') as Thing[];
    expect(original?.id).toBe(`${origin}/2021/08/26/peskov/`);
  });

  test('with a time of day keeps it and its zone, and names who wrote it', async () => {
    const article = await articleAt('/2021/08/26/second/');
    expect(article.all('datePublished')).toEqual(['2021-08-26T14:30:00+03:00']);
    const [author] = article.all('author') as Thing[];
    expect(author?.types).toEqual(['Person']);
    expect(author?.id).toBe(`${origin}/authors/ann-author/#author`);
    expect(author?.all('url')).toEqual([`${origin}/authors/ann-author/`]);
  });

  test('that was withdrawn says no more than its page', async () => {
    const article = await articleAt('/2015/03/04/gone/');
    expect(article.all('creativeWorkStatus')).toEqual(['Withdrawn']);
    expect(article.all('dateModified')).toEqual(['2016-01-01']);
    for (const name of ['description', 'about', 'keywords', 'wordCount', 'image', 'isBasedOn']) {
      expect(article.all(name)).toEqual([]);
    }
  });

  test('says a licence by its address, and other terms as a line', async () => {
    const of = (rights: string) =>
      articleAt('/2021/01/02/x/', archiveOf({ stories: [story('2021-01-02', 'x', { rights })] }));
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    expect((await of(licence)).all('license')).toEqual([licence]);
    const line = await of('© Example Press');
    expect(line.all('copyrightNotice')).toEqual(['© Example Press']);
    expect(line.all('license')).toEqual([]);
  });

  test.each(hostileTitles)('is read back with the headline %j', async (title) => {
    const archive = archiveOf({ stories: [story('2021-01-02', 'x', { title, summary: title })] });
    const view = viewAt(archive, 'article', '/2021/01/02/x/');
    const text = scriptText(jsonLdOf(view, context));
    expect(text).not.toContain('<');
    const [article] = await expandJsonLd(text, origin);
    expect(article?.all('headline')).toEqual([title]);
    expect(article?.all('description')).toEqual([title.replaceAll(/\s+/g, ' ').trim()]);
  });
});

describe('what an article names', () => {
  const archive = archiveOf({
    stories: [
      story(
        '2021-01-02',
        'x',
        {
          topics: ['war'],
          people: ['ann'],
          organisations: ['un'],
          places: ['kabul'],
          sources: ['tass'],
          authors: ['khaldun', 'ap'],
        },
        { ru: { title: 'Икс' } },
      ),
    ],
    facets: ({ kind, id }) => {
      if (kind === 'author' && id === 'ap') return { organisation: true };
      if (id === 'kabul') return { sameAs: ['http://www.wikidata.org/entity/Q5838'] };
      return kind === 'author'
        ? {
            labels: Object.fromEntries(
              ['en', 'ru', 'ar'].map((code) => [
                code,
                { text: 'Abd al-Rahman Ibn Khaldun', lang: 'en' },
              ]),
            ),
            aliases: ['Ibn Khaldun, Abd al-Rahman'],
          }
        : {};
    },
  });
  const ids = (things: ReturnType<Thing['all']>) =>
    things.map((thing) => (typeof thing === 'object' ? [thing.types[0], thing.id] : thing));
  const mentioned = [
    ['Person', `${origin}/people/ann/#person`],
    ['Organization', `${origin}/organisations/un/#organisation`],
    ['Place', `${origin}/places/kabul/#place`],
  ];

  test('has ids of its own, the same in all editions', async () => {
    for (const path of ['/2021/01/02/x/', '/ru/2021/01/02/x/']) {
      const article = await articleAt(path, archive);
      expect(ids(article.all('mentions'))).toEqual(mentioned);
      expect(article.all('contentLocation')).toEqual([`${origin}/places/kabul/#place`]);
      expect(ids(article.all('about'))).toEqual([['Thing', `${origin}/topics/war/#concept`]]);
      expect(ids(article.all('sourceOrganization'))).toEqual([
        ['Organization', `${origin}/sources/tass/#source`],
      ]);
      expect(ids(article.all('publisher'))).toEqual([['Organization', `${origin}/#publisher`]]);
      expect((article.all('author') as Thing[]).map(({ id }) => id)).toEqual([
        `${origin}/authors/khaldun/#author`,
        `${origin}/authors/ap/#author`,
      ]);
    }
  });

  test('has the parts of a person’s name, and none of an office', async () => {
    const [person, office] = (await articleAt('/2021/01/02/x/', archive)).all('author') as Thing[];
    expect(person?.types).toEqual(['Person']);
    expect(person?.all('familyName')).toEqual(['Ibn Khaldun']);
    expect(person?.all('givenName')).toEqual(['Abd al-Rahman']);
    expect(office?.types).toEqual(['Organization']);
    expect(office?.all('familyName')).toEqual([]);
  });

  test.each([
    ['/topics/war/', 'Thing', 'concept'],
    ['/people/ann/', 'Person', 'person'],
    ['/organisations/un/', 'Organization', 'organisation'],
    ['/places/kabul/', 'Place', 'place'],
    ['/sources/tass/', 'Organization', 'source'],
    ['/authors/khaldun/', 'Person', 'author'],
    ['/authors/ap/', 'Organization', 'author'],
  ])('%s is a page about it, in each edition', async (path, type, fragment) => {
    for (const prefix of ['', '/ru']) {
      const [page] = await thingsAt('facet', prefix + path, archive);
      expect([page?.types, page?.id]).toEqual([['CollectionPage'], origin + prefix + path]);
      expect(ids(page?.all('about') ?? [])).toEqual([[type, `${origin}${path}#${fragment}`]]);
    }
    const [kabul] = await thingsAt('facet', '/places/kabul/', archive);
    const [place] = kabul?.all('about') as Thing[];
    expect(place?.all('sameAs')).toEqual(['http://www.wikidata.org/entity/Q5838']);
  });
});

describe('other pages', () => {
  test('the front page is the site, with its search, and the newest articles', async () => {
    const [site, list] = await thingsAt('front', '/ru/');
    expect(site?.types).toEqual(['WebSite']);
    expect(site?.all('name')).toEqual(['Архив']);
    const [search] = site?.all('potentialAction') as Thing[];
    const [target] = search?.all('target') as Thing[];
    expect(target?.all('urlTemplate')).toEqual([`${origin}/ru/search/?q={search_term_string}`]);
    expect(list?.types).toEqual(['CollectionPage']);
    expect(list?.all('isPartOf')).toEqual([site?.id]);
  });

  test.each([
    ['day', '/2021/08/26/', ['Peskov on the Taliban', 'Title of second']],
    ['month', '/2021/07/', ['Только по-русски']],
    ['year', '/2021/', ['July', 'August']],
    ['dates', '/dates/', ['2024', '2023', '2021', '2020']],
    ['facet', '/topics/space/', ['Title of newest', 'Title of year-ago']],
    ['facet-index', '/sources/', ['tass en']],
    ['on-this-day', '/on-this-day/06-30/', ['Title of newest', 'Title of year-ago']],
  ] as const)('a %s lists what it shows', async (kind, path, expected) => {
    const [page, trail] = await thingsAt(kind, path);
    expect(page?.types).toEqual(['CollectionPage']);
    const [list] = page?.all('mainEntity') as Thing[];
    const items = list?.all('itemListElement') as Thing[];
    expect(names(items).sort()).toEqual([...expected].sort());
    expect(list?.all('numberOfItems')).toEqual([expected.length]);
    expect(items.map((item) => item.all('position')[0])).toEqual(items.map((_, at) => at + 1));
    expect(trail?.types).toEqual(['BreadcrumbList']);
    const steps = trail?.all('itemListElement') as Thing[];
    expect(steps.at(-1)?.all('item')).toEqual([page?.id]);
    expect(steps[0]?.all('item')).toEqual([`${origin}/`]);
  });

  test('a long list names its first, and how many there are', async () => {
    const stories = Array.from({ length: 60 }, (_, at) => story('2021-01-02', `s-${at}`));
    const [page] = await thingsAt('day', '/2021/01/02/', archiveOf({ stories }));
    const [list] = page?.all('mainEntity') as Thing[];
    expect(list?.all('itemListElement')).toHaveLength(50);
    expect(list?.all('numberOfItems')).toEqual([60]);
  });

  test('standing pages and search are not lists', async () => {
    const [about] = await thingsAt('standing', '/about/');
    expect(about?.types).toEqual(['WebPage']);
    const [search] = await thingsAt('search', '/search/');
    expect(search?.types).toEqual(['SearchResultsPage']);
  });
});
