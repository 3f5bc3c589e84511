import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';

import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { idOfAddress, idOfEdition } from '../../../src/archive/identity.ts';
import { oneLine } from '../../../src/formats/one-line.ts';
import { withoutForbidden } from '../../../src/formats/xml.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { sampleArchive } from '../../views/sample.ts';
import { hostile, hostileArchive, long } from '../hostile.ts';
import { madeAt, outputsOf, sources } from '../made.ts';

const origin = 'https://example.org';
const archive = sampleArchive();
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const atom = (path: string, given = archive) => parseAtomFeed(madeAt(given, path));

describe('Atom', () => {
  const feed = atom('feed.xml');
  const peskov = feed.entries!.find(({ title }) => title?.value === 'Peskov on the Taliban')!;

  test('says what the feed is', () => {
    expect(feed).toMatchObject({
      id: matching(/^urn:uuid:[0-9a-f-]{36}$/),
      title: { value: 'Backfile' },
      subtitle: { value: 'A test' },
      updated: '2024-06-30T00:00:00+03:00',
      authors: [{ name: 'Example Press', uri: 'https://press.example/' }],
      links: [
        { rel: 'self', href: `${origin}/archive/feed.xml` },
        { rel: 'alternate', href: `${origin}/archive/` },
        { rel: 'prev-archive', href: `${origin}/archive/2020/08/feed.xml` },
      ],
    });
    expect(feed.entries!.map(({ title }) => title?.value)).toEqual([
      'Title of newest',
      'Title of year-ago',
      'Title of second',
      'Peskov on the Taliban',
      'Только по-русски',
      'Title of earlier-year',
    ]);
  });

  test('has each field of an article, and moves with its corrections', () => {
    expect(peskov).toMatchObject({
      id: 'urn:uuid:id-of-peskov',
      published: '2021-08-26T00:00:00+03:00',
      updated: '2022-02-03T00:00:00+03:00',
      summary: { value: 'The standfirst.' },
      links: [
        { rel: 'alternate', href: `${origin}/archive/2021/08/26/peskov/` },
        { rel: 'via', href: 'https://tass.com/politics/1' },
      ],
      categories: [
        { term: 'afghanistan', label: 'afghanistan en', scheme: `${origin}/archive/topics/` },
        { term: 'asia', label: 'asia en', scheme: `${origin}/archive/topics/` },
      ],
    });
    const second = feed.entries!.find(({ title }) => title?.value === 'Title of second');
    expect(second?.authors).toEqual([{ name: 'ann-author en' }]);
  });

  test('names the publisher of an article that another has published, unless its author is known', () => {
    const publisher = 'Other Press';
    const others = archiveOf({
      stories: [
        story('2021-01-03', 'own', { publisher: 'Example Press' }),
        story('2021-01-02', 'others', { publisher }),
      ],
    });
    expect(atom('feed.xml', others).entries!.map(({ authors }) => authors)).toEqual([
      undefined,
      [{ name: publisher }],
    ]);
    const json = parseJsonFeed(madeAt(others, 'feed.json'));
    expect(json.items!.map(({ authors }) => authors)).toEqual([undefined, [{ name: publisher }]]);
  });

  test('has the text with picture, notes and corrections, its addresses whole', () => {
    expect(peskov.content?.value).toBe(
      [
        '<p><strong>Note added 3 February 2022</strong> What came later.</p>',
        `<figure><img src="${origin}/archive/pictures/a.png" alt="A map" width="640" height="400"><figcaption>A caption Photo: A credit</figcaption></figure>`,
        `<p>Body in en. <a href="${origin}/archive/2021/">A year</a></p>`,
        '<h2>Corrections and updates</h2>',
        '<ul><li>27 August 2021. Correction: A name was wrong.</li><li>30 August 2021. Update: A figure was added.</li></ul>',
      ].join('\n'),
    );
  });

  test('says which way its text runs, where that is from right to left', () => {
    const both = archiveOf({
      stories: [story('2021-01-02', 'x', {}, { ar: { title: 'عنوان' } })],
    });
    const textIn = (path: string) => atom(path, both).entries![0]!.content?.value ?? '';
    expect(textIn('ar/feed.xml')).toMatch(
      /^<div lang="ar" dir="rtl">\n<p>Body in ar\.[^]*<\/div>$/,
    );
    expect(textIn('feed.xml')).toMatch(/^<p>Body in en\./);
  });

  test('has the text of an article in the feed of its language only', () => {
    const inRussian = (path: string) =>
      atom(path).entries!.find(({ title }) => title?.value === 'Только по-русски');
    expect(inRussian('feed.xml')?.content).toBeUndefined();
    expect(inRussian('ru/feed.xml')?.content?.value).toContain('Body in ru.');
    expect(madeAt(archive, 'feed.xml')).toContain('<entry xml:lang="ru">');
  });

  test('lets a reader page back through everything', () => {
    const links = (path: string): Record<string, string> =>
      Object.fromEntries(atom(path).links!.map(({ rel = '', href = '' }) => [rel, href]));
    const seen: (string | undefined)[] = [];
    const id = feed.id;
    let path: string | undefined = '2024/06/feed.xml';
    while (path !== undefined) {
      const part = atom(path);
      expect(part.id).toBe(id);
      expect(madeAt(archive, path)).toContain('<fh:archive/>');
      expect(links(path)).toMatchObject({
        self: `${origin}/archive/${path}`,
        current: `${origin}/archive/feed.xml`,
      });
      seen.push(...part.entries!.map((entry) => entry.id));
      path = links(path)['prev-archive']?.slice(`${origin}/archive/`.length);
    }
    expect(seen).toEqual(archive.stories.map((one) => `urn:uuid:${one.id}`));
  });

  test('topics and sources have their own, people have none', () => {
    const topic = atom('ru/topics/afghanistan/feed.xml');
    expect(topic.title?.value).toBe('afghanistan ru — Архив');
    expect(topic.id).not.toBe(atom('ru/feed.xml').id);
    expect(topic.entries).toHaveLength(3);
    expect(atom('sources/tass/feed.xml').entries).toHaveLength(2);
    expect(outputsOf(archive).filter(({ path }) => path.startsWith('people/'))).toEqual([]);
  });

  test('an empty archive has an empty feed', () => {
    const empty = atom('feed.xml', archiveOf());
    expect(empty.updated).toBe('1970-01-01T00:00:00Z');
    expect(empty.entries ?? []).toEqual([]);
  });

  test('holds the newest thirty', () => {
    const stories = Array.from({ length: 31 }, (_none, index) =>
      story(`2021-05-${String(index + 1).padStart(2, '0')}`, `s-${index}`),
    );
    const many = atom('feed.xml', archiveOf({ stories }));
    expect(many.entries!.map(({ id }) => id).slice(-1)).toEqual(['urn:uuid:id-of-s-1']);
    expect(many.entries).toHaveLength(30);
  });
});

test('RSS has each field', () => {
  const feed = parseRssFeed(madeAt(archive, 'rss.xml'));
  expect(feed).toMatchObject({
    title: 'Backfile',
    link: `${origin}/archive/`,
    description: 'A test',
    language: 'en',
    atom: { links: [{ rel: 'self', href: `${origin}/archive/rss.xml` }] },
  });
  expect(feed.items!.find(({ title }) => title === 'Peskov on the Taliban')).toMatchObject({
    link: `${origin}/archive/2021/08/26/peskov/`,
    guid: { value: 'urn:uuid:id-of-peskov', isPermaLink: false },
    pubDate: 'Thu, 26 Aug 2021 00:00:00 +0300',
    description: 'The standfirst.',
    categories: [{ name: 'afghanistan en' }, { name: 'asia en' }],
    content: { encoded: matching(/<p>Body in en\./) },
  });
  expect(feed.items!.find(({ title }) => title === 'Title of second')).toMatchObject({
    dc: { creators: ['ann-author en'] },
  });
});

test('JSON Feed has each field', () => {
  const feed = parseJsonFeed(madeAt(archive, 'feed.json'));
  expect(feed).toMatchObject({
    title: 'Backfile',
    home_page_url: `${origin}/archive/`,
    feed_url: `${origin}/archive/feed.json`,
    description: 'A test',
    language: 'en',
    authors: [{ name: 'Example Press', url: 'https://press.example/' }],
  });
  const item = (title: string) => feed.items!.find((one) => one.title === title);
  expect(item('Peskov on the Taliban')).toMatchObject({
    id: 'urn:uuid:id-of-peskov',
    url: `${origin}/archive/2021/08/26/peskov/`,
    external_url: 'https://tass.com/politics/1',
    summary: 'The standfirst.',
    image: `${origin}/archive/pictures/a.png`,
    date_published: '2021-08-26T00:00:00+03:00',
    date_modified: '2022-02-03T00:00:00+03:00',
    tags: ['afghanistan en', 'asia en'],
    content_html: matching(/<p>Body in en\./),
  });
  expect(item('Только по-русски')).toMatchObject({
    language: 'ru',
    content_text: 'Lede of only-russian.',
  });
});

test('OPML names all feeds', () => {
  const list = parseOpml(madeAt(archive, 'ru/feeds.opml'));
  expect(list.head?.title).toBe('Архив');
  const feeds = list.body!.outlines!.flatMap((group) => group.outlines ?? []);
  expect(feeds.map(({ text, xmlUrl }) => [text, xmlUrl])).toEqual([
    ['Архив', `${origin}/archive/ru/feed.xml`],
    ['Архив: Недавно добавленное', `${origin}/archive/ru/added.xml`],
    ['afghanistan ru', `${origin}/archive/ru/topics/afghanistan/feed.xml`],
    ['asia ru', `${origin}/archive/ru/topics/asia/feed.xml`],
    ['forgotten ru', `${origin}/archive/ru/topics/forgotten/feed.xml`],
    ['space ru', `${origin}/archive/ru/topics/space/feed.xml`],
    ['tass ru', `${origin}/archive/ru/sources/tass/feed.xml`],
  ]);
});

describe('hostile text', () => {
  // One line, without what XML cannot say.
  const plain = (text: string) => withoutForbidden(oneLine(text)).trim();

  test.each(['feed.xml', 'rss.xml', 'topics/space/feed.xml', '2024/06/feed.xml'])(
    'in %s comes back as text',
    (path) => {
      const text = madeAt(hostileArchive, path, {
        body: () => ({ html: '<p>]]&gt; &lt;script&gt;</p>', text: '' }),
      });
      expect(text).toBe(withoutForbidden(text));
      if (path === 'rss.xml') {
        const { items = [] } = parseRssFeed(text);
        expect(items.map(({ title }) => title)).toEqual([plain(hostile), long]);
        return;
      }
      const { entries = [] } = parseAtomFeed(text);
      const first = entries[0]!;
      expect(first.title?.value).toBe(plain(hostile));
      expect(first.summary?.value).toBe(plain(hostile));
      expect(first.categories![0]!.label).toBe(plain(hostile));
      expect(first.content?.value).toContain('<p>]]&gt; &lt;script&gt;</p>');
      expect(first.content?.value).not.toContain('<script>');
    },
  );

  test('in JSON Feed comes back in one line', () => {
    const feed = JSON.parse(madeAt(hostileArchive, 'feed.json')) as { items: { title: string }[] };
    expect(feed.items.map(({ title }) => title)).toEqual([oneLine(hostile), long]);
  });
});

test('a feed names the style sheet that explains it, in its language', () => {
  expect(madeAt(archive, 'ru/feed.xml')).toContain(
    '<?xml-stylesheet type="text/xsl" href="/archive/ru/feed.xsl"?>',
  );
  expect(madeAt(archive, 'ru/feed.xsl')).toContain('<html lang="ru" dir="ltr">');
  expect(madeAt(archive, 'ar/feed.xsl')).toContain('dir="rtl"');
});

test('nothing is read to list the feeds', () => {
  const outputs = outputsOf(archive);
  expect(outputs.length).toBeGreaterThan(20);
  expect(new Set(outputs.map(({ path }) => path)).size).toBe(outputs.length);
  expect(sources).toBeDefined();
});

test('a topic that was renamed has its feed at the old address, too, which names the new one as its own', () => {
  const renamed = archiveOf({
    stories: [story('2021-08-26', 'x', { topics: ['sea'] })],
    facets: () => ({ aliases: ['ocean', 'The Ocean'] }),
  });
  const old = atom('ru/topics/ocean/feed.xml', renamed);
  expect(old.links).toContainEqual(
    expect.objectContaining({ rel: 'self', href: `${origin}/archive/ru/topics/sea/feed.xml` }),
  );
  // The same feed, and the same articles in it: nothing is shown twice.
  expect(old).toEqual(atom('ru/topics/sea/feed.xml', renamed));
  const feeds = outputsOf(renamed).map(({ path }) => path);
  expect(feeds.filter((path) => path.startsWith('topics/'))).toEqual([
    'topics/sea/feed.xml',
    'topics/ocean/feed.xml',
  ]);
  expect(madeAt(renamed, 'feeds.opml')).not.toContain('ocean');
});

describe('what readers of feeds take for HTML', () => {
  const words = 'Prices rose by <5% while R&D and <em>wages</em> grew ]]>';
  const given = archiveOf({
    stories: [story('2021-08-26', 'x', { title: words, summary: `${words}\nin spring` })],
  });

  test('is HTML: the description of an RSS item is shown as it was typed', () => {
    const rss = madeAt(given, 'rss.xml');
    const [item] = parseRssFeed(rss).items ?? [];
    const shown = parseDocument(item?.description ?? '');
    expect(DomUtils.textContent(shown)).toBe(`${words} in spring`);
    expect(shown.children.map(({ type }) => type)).toEqual(['text']);
    // Titles are plain text.
    expect(item?.title).toBe(words);
  });

  test('what they take for plain text is plain text: Atom and JSON Feed', () => {
    const [entry] = atom('feed.xml', given).entries ?? [];
    expect([entry?.title?.value, entry?.summary?.value]).toEqual([words, `${words} in spring`]);
    expect(madeAt(given, 'feed.xml')).not.toMatch(/<(?:title|summary) type/);
    const [item] = parseJsonFeed(madeAt(given, 'feed.json')).items ?? [];
    expect([item?.title, item?.summary]).toEqual([words, `${words} in spring`]);
  });
});

describe('of an article that must not be redistributed', () => {
  const held = (own: { summary?: string }) =>
    archiveOf({
      stories: [
        story('2021-08-26', 'x', { lede: 'The secret lede.', redistribute: false, ...own }),
      ],
    });

  test.each(['feed.xml', 'rss.xml', 'feed.json', '2021/08/feed.xml', 'ru/feed.xml'])(
    '%s says only what somebody wrote as its summary',
    (path) => {
      expect(madeAt(held({}), path)).toContain('Title of x');
      expect(madeAt(held({}), path)).not.toMatch(/secret|<summary|<description>[^A]|Body in/);
      expect(madeAt(held({ summary: 'A written one.' }), path)).toContain('A written one.');
    },
  );
});

test('the edition that an entry shows has its own id: who follows two feeds keeps both texts', () => {
  const both = story('2021-08-26', 'x', {}, { ru: { title: 'Другой' } });
  const id = idOfAddress('https://example.org/2021/08/26/x/');
  const given = archiveOf({ stories: [{ ...both, id }] });
  const ids = ['feed.xml', 'ru/feed.xml', 'ar/feed.xml'].map((path) => {
    const rss = parseRssFeed(madeAt(given, path.replace('feed', 'rss'))).items?.[0]?.guid?.value;
    const json = parseJsonFeed(madeAt(given, path.replace('.xml', '.json'))).items?.[0]?.id;
    const found = atom(path, given).entries?.[0]?.id;
    expect([rss, json]).toEqual([found, found]);
    return found;
  });
  // Arabic shows the original.
  const [original, russian] = [`urn:uuid:${id}`, `urn:uuid:${idOfEdition(both, 'ru')}`];
  expect(ids).toEqual([original, `urn:uuid:${idOfEdition({ ...both, id }, 'ru')}`, original]);
  expect(russian).not.toBe(original);
});
