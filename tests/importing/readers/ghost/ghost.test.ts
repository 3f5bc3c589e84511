import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../../../src/importing/words/count-words.ts';
import type { Imported, ImportedItem } from '../../../../src/importing/imported-item.ts';
import { makeArticle } from '../../../../src/importing/make-article.ts';
import type { ReadOptions } from '../../../../src/importing/reader.ts';
import { ghost } from '../../../../src/importing/readers/ghost/ghost.ts';
import { contextWith, folderForTest, readOptions } from '../../../helpers/imports.ts';
import { allOf } from '../../../helpers/pieces.ts';

const fixture = 'tests/fixtures/importing/ghost/gazette.ghost.json';

const read = (file: string, more: Partial<ReadOptions> = {}) =>
  allOf(ghost.read([file], { ...readOptions, ...more }));
const itemsOf = (all: readonly Imported[]) => all.filter((each) => each.type === 'item');
const all = await read(fixture);
const items = itemsOf(all);

function called(title: string): ImportedItem {
  const found = items.find((item) => item.title.text === title);
  if (!found) throw new Error(`There is no item "${title}"`);
  return found;
}

const bodyOf = (title: string) => called(title).body?.text ?? '';

describe('ghost', () => {
  test.each([
    ['{"db":[{"meta":{"exported_on":1,"version":"5.0"},"data":{', true],
    ['\u00EF\u00BB\u00BF{\n "meta": {"exported_on":1},', true],
    ['{"data":{"posts":[{"id":1,"mobiledoc":""', true],
    ['{"meta":{"page":1},"items":[', false],
    ['[{"title":"One"}]', false],
  ])('recognises an export by its beginning: %s', (head, expected) => {
    expect(ghost.recognises({ path: 'a.json', isFolder: false, names: [], head })).toBe(expected);
    const names = ['a.json', 'content/images/a.png'];
    const folder = { path: 'a', isFolder: true, names, head: '', heads: [head] };
    expect(ghost.recognises(folder)).toBe(expected);
  });

  test('reads an export without its wrapper too, and a folder with it', async () => {
    const { db } = JSON.parse(readFileSync(fixture, 'utf8')) as { db: unknown[] };
    const [bare] = db as [{ data: object }];
    const folder = folderForTest({
      'a/gazette.ghost.json': JSON.stringify(bare),
      'b/gazette.ghost.json': JSON.stringify(bare.data),
    });
    const titles = items.map(({ title }) => title.text);
    for (const name of ['a', 'b/gazette.ghost.json']) {
      const found = itemsOf(await read(path.join(folder, name)));
      expect(found.map(({ title }) => title.text)).toEqual(titles);
    }
  });

  test('gives the same items, in the same order, without their texts', async () => {
    const without = itemsOf(await read(fixture, { bodies: false }));
    expect(without.map(({ origin, place }) => [origin, place])).toEqual(
      items.map(({ origin, place }) => [origin, place]),
    );
    expect(without.every(({ body }) => body === undefined)).toBe(true);
  });

  test('takes the day in the time zone of the site', () => {
    expect(called('The new crane').date).toBe('2021-08-27');
    expect(called('The new crane').address).toBe('/new-crane/');
    expect(called('The new crane').decided).toContain(
      'its old address is taken to be /new-crane/: the export does not tell others',
    );
  });

  test('says which time zone serves where the export has none', async () => {
    const folder = folderForTest({ 'a.json': '{"data":{"posts":[]}}' });
    expect(await read(path.join(folder, 'a.json'))).toEqual([
      {
        type: 'decision',
        place: 'a.json',
        decided: 'it has no time zone: days are those of UTC',
      },
    ]);
  });

  test('takes authors and tags in their order, without internal tags', () => {
    const { authors, topics, decided } = called('The new crane');
    expect(authors?.map(({ name }) => name)).toEqual(['The Editor', 'Night Desk']);
    expect(topics).toEqual([{ name: 'Harbour', slug: 'harbour', address: '/tag/harbour/' }]);
    expect(decided).toContain('its internal tag "#import" is left out');
    expect(all.filter((each) => each.type === 'name').map(({ address }) => address)).toEqual([
      '/tag/harbour/',
      '/author/editor/',
      '/author/night-desk/',
    ]);
  });

  test('takes the leading picture with its words, the excerpt, and the address of the original', () => {
    expect(called('The new crane')).toMatchObject({
      photo: {
        address: '/content/images/2021/08/harbour.png',
        alt: 'The harbour at dawn',
        caption: 'Photo: Harbour Pix',
      },
      summary: { text: 'Seventy metres of steel' },
      sourceUrl: 'https://elsewhere.example/crane',
    });
    expect(called('The new crane').notUnderstood?.map(({ what }) => what)).toEqual([
      'field meta_title',
      'field codeinjection_head',
    ]);
  });

  test('makes drafts of all that was not public, and holds back what is to come', () => {
    const hidden = ['Only begun', 'For members', 'By mail'];
    for (const title of hidden) {
      expect(called(title).status).toBe('draft');
      expect(called(title).address).toBeUndefined();
      expect(called(title).decided?.join()).toContain('it is a draft');
    }
    expect(called('Only begun').date).toBe('2021-09-01');
    expect(called('To come')).toMatchObject({
      embargo: '2031-01-02T19:00:00+09:00',
      date: '2031-01-02',
    });
    expect(called('About us').kind).toBe('page');
  });

  test('keeps the HTML that Ghost made, its cards as Markdown can write them', () => {
    const html = bodyOf('The new crane');
    expect(html).toContain('href="/night-ferry/"');
    expect(html).toContain('src="/content/images/2021/08/crane.jpg"');
    expect(html).toContain('<p><a href="https://port.example/cranes">Cranes of the port</a></p>');
    expect(html).not.toMatch(/__GHOST_URL__|icon\.png|0:00/);
    expect(called('The new crane').leftOut).toEqual([
      { what: 'picture of a bookmark', text: 'drawn crane' },
      { what: 'controls of a player', text: 'audio-thumbnail' },
      { what: 'controls of a player', text: '0:00 /12:34 1×' },
    ]);
  });

  test('turns Mobiledoc', () => {
    const html = bodyOf('The night ferry & others');
    expect(html).toContain(
      '<p>Plain, <strong>bold, <em>both</em></strong><br><a href="/new-crane/">a link</a></p>',
    );
    expect(html).toContain('<blockquote><p>Said once</p></blockquote>');
    expect(html).toContain('<ol><li>one</li><li>two</li></ol>');
    expect(html).toContain('<figcaption>The <b>old</b> pier</figcaption>');
    expect(html).toContain('<h2>Tides</h2>');
    expect(html).toContain('a &lt; b');
    const { leftOut, notUnderstood } = called('The night ferry & others');
    expect(notUnderstood?.map(({ what }) => what)).toEqual(['card poll']);
    expect(leftOut).toEqual([{ what: 'card poll', text: 'Shall it stay?\nAye\nNay' }]);
  });

  test('turns Lexical', () => {
    const html = bodyOf('New lamps');
    expect(html).toContain('Plain &amp; simple, <strong>bold</strong>');
    expect(html).toContain('<em><strong>both</strong></em><br><a href="/new-crane/">');
    expect(html).toContain('<ul><li>outer<ol start="3"><li>inner</li></ol></li></ul>');
    expect(html).toContain('<img src="/content/images/2022/l1.jpg" alt="One lamp">');
    expect(html).toContain('<p>Some <em>Markdown</em></p>');
    expect(html).toContain('Kept words');
    expect(called('New lamps').notUnderstood?.map(({ what }) => what)).toEqual([
      'card signup',
      'node mystery',
    ]);
  });

  test('says what cannot be read', async () => {
    const broken = called('Broken document');
    expect(broken.doubts).toEqual(['its text is not readable as lexical']);
    expect(broken.notUnderstood?.[0]).toMatchObject({ example: '{oops' });
    const folder = folderForTest({ 'a.json': '{"db":[', 'b.json': '{"db":[{"data":{}}]}' });
    expect(await read(folder)).toMatchObject([
      { type: 'fault', place: 'a.json', lost: true },
      { type: 'fault', place: 'b.json', message: expect.stringContaining('posts') as string },
    ]);
  });

  test('a post that cannot be read, or is cut off, costs none before it', async () => {
    const post = (id: number, title: string) =>
      JSON.stringify({
        id,
        uuid: String(id),
        title,
        html: '<p>Text</p>',
        published_at: '2021-08-26',
      });
    const folder = folderForTest({
      'a.json': `{"data":{"posts":[${post(1, 'One')},{"id":,},${post(2, 'Two')},{"id":3,"html":"cut`,
    });
    const found = await read(path.join(folder, 'a.json'));
    expect(itemsOf(found).map(({ title, place }) => [title.text, place])).toEqual([
      ['One', 'a.json:posts[0]'],
      ['Two', 'a.json:posts[2]'],
    ]);
    expect(found.filter((each) => each.type === 'fault')).toMatchObject([
      { place: 'a.json:posts[1]', lost: true },
      { place: 'a.json', lost: true, message: expect.stringContaining('in the middle') as string },
    ]);
  });

  test('accounts for every word of the fixture', () => {
    for (const item of items) {
      const { missing, extra } = makeArticle(item, contextWith()).words;
      expect({ title: item.title.text, missing, extra }).toEqual({
        title: item.title.text,
        missing: [],
        extra: [],
      });
    }
  });
});

/** Words that nothing else says: `w0`, `w1` … */
class Words {
  count = 0;
  next = () => `w${this.count++}`;
}

type Make = (words: Words) => unknown;

const lexicalNodes: Readonly<Record<string, Make>> = {
  paragraph: ({ next }) => ({
    type: 'paragraph',
    children: [
      { type: 'text', text: `${next()} `, format: 1 },
      { type: 'extended-text', text: next(), format: 10 },
      { type: 'linebreak' },
      { type: 'link', url: '/a/', children: [{ type: 'text', text: next() }] },
    ],
  }),
  list: ({ next }) => ({
    type: 'list',
    listType: 'number',
    children: [
      { type: 'listitem', children: [{ type: 'text', text: next() }] },
      {
        type: 'listitem',
        children: [
          {
            type: 'list',
            listType: 'bullet',
            children: [{ type: 'listitem', children: [{ type: 'text', text: next() }] }],
          },
        ],
      },
    ],
  }),
  unknown: ({ next }) => ({ type: 'odd', children: [{ type: 'text', text: next() }] }),
  ...Object.fromEntries(
    Object.entries(cards()).map(([name, make]): [string, Make] => [
      name,
      (words) => ({ type: name, ...(make(words) as object) }),
    ]),
  ),
};

function cards(): Readonly<Record<string, Make>> {
  return {
    image: ({ next }) => ({ src: '/i.png', alt: next(), caption: `<b>${next()}</b>` }),
    gallery: ({ next }) => ({ images: [{ src: '/i.png', alt: next() }], caption: next() }),
    html: ({ next }) => ({ html: `<div>${next()}<p>${next()}` }),
    markdown: ({ next }) => ({ markdown: `# ${next()}\n\n- *${next()}*\n` }),
    embed: ({ next }) => ({ url: 'https://v.example/', html: '', caption: next() }),
    bookmark: ({ next }) => ({
      url: 'https://v.example/',
      metadata: { title: next(), description: next(), author: next(), publisher: next() },
      caption: next(),
    }),
    callout: ({ next }) => ({ calloutText: next(), calloutEmoji: '!' }),
    toggle: ({ next }) => ({ heading: next(), content: `<p>${next()}</p>` }),
    button: ({ next }) => ({ buttonText: next(), buttonUrl: 'https://v.example/' }),
    file: ({ next }) => ({
      src: 'https://v.example/a.pdf',
      fileTitle: next(),
      fileCaption: next(),
    }),
    audio: ({ next }) => ({ src: 'https://v.example/a.mp3', title: next() }),
    video: ({ next }) => ({ src: 'https://v.example/a.mp4', caption: next() }),
    code: ({ next }) => ({ code: `\n${next()} < ${next()}`, caption: next() }),
    poll: ({ next }) => ({ question: next(), answers: [next(), { said: next() }] }),
  };
}

const mobiledocSections: Readonly<Record<string, Make>> = {
  paragraph: ({ next }) => [
    1,
    'p',
    [
      [0, [0], 0, `${next()} `],
      [0, [1], 2, next()],
      [1, [], 0, 0],
      [0, [9], 5, next()],
    ],
  ],
  aside: ({ next }) => [1, 'aside', [[0, [], 0, next()]]],
  list: ({ next }) => [3, 'ul', [[[0, [], 0, next()]], [[0, [], 0, next()]]]],
  odd: ({ next }) => [77, next(), [next()]],
};

test('no word is lost, whatever the document', async () => {
  const html = ({ next }: Words) =>
    `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://v.example/"><div class="kg-bookmark-title">${next()}</div><span class="kg-bookmark-author">${next()}</span><span class="kg-bookmark-publisher">${next()}</span><img src="/i" alt="${next()}"></a><figcaption>${next()}</figcaption></figure><div class="kg-audio-player">${next()}</div><p>${next()} <i>${next()}</i></p>`;
  const kinds = fc.record({
    html: fc.boolean(),
    lexical: fc.array(fc.constantFrom(...Object.keys(lexicalNodes)), { maxLength: 8 }),
    mobiledoc: fc.array(
      fc.constantFrom(...Object.keys(mobiledocSections), ...Object.keys(cards())),
      { maxLength: 8 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(kinds, async (chosen) => {
      const words = new Words();
      const lexical = chosen.lexical.map((name) => lexicalNodes[name]?.(words));
      const payloads: unknown[] = [];
      const sections = chosen.mobiledoc.map((name) => {
        const section = mobiledocSections[name];
        if (section) return section(words);
        payloads.push([name, cards()[name]?.(words)]);
        return [10, payloads.length - 1];
      });
      const posts = [
        { id: 'l', title: words.next(), lexical: JSON.stringify({ root: { children: lexical } }) },
        {
          id: 'm',
          title: words.next(),
          mobiledoc: JSON.stringify({
            markups: [['strong'], ['a', ['href', '/a/']]],
            atoms: [['soft-return', '', {}]],
            cards: payloads,
            sections,
          }),
        },
        ...(chosen.html ? [{ id: 'h', title: words.next(), html: html(words) }] : []),
      ].map((post) => ({ ...post, published_at: '2021-08-26T10:00:00.000Z' }));
      const folder = folderForTest({ 'a.json': JSON.stringify({ data: { posts } }) });
      const made = itemsOf(await read(path.join(folder, 'a.json'))).map((item) =>
        makeArticle(item, contextWith()),
      );
      for (const { words: account } of made) {
        expect({ missing: account.missing, extra: account.extra }).toEqual({
          missing: [],
          extra: [],
        });
      }
      const there = countWords(
        made.flatMap(({ text, leftOut }) => [text, ...leftOut.map((each) => each.text)]),
      );
      const lost = Array.from({ length: words.count }, (_, index) => `w${index}`).filter(
        (word) => !there.has(word),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
