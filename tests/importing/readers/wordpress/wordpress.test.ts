import { expect, test } from 'vitest';
import type { Imported, ImportedItem } from '../../../../src/importing/imported-item.ts';
import { textOfHtml } from '../../../../src/importing/words/shown-text.ts';
import { wordpress } from '../../../../src/importing/readers/wordpress/wordpress.ts';

const folder = 'tests/fixtures/importing/wordpress';
const options = {
  bodies: true,
  repairEncoding: false,
  sources: [],
  publisher: 'The Harbour Gazette',
  editions: ['en', 'ru'] as const,
  timeZone: 'Europe/London',
  today: '2026-01-01',
};

async function read(bodies = true, types?: string[]): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const each of wordpress.read([folder], {
    ...options,
    editions: ['en', 'ru'],
    bodies,
    types,
  })) {
    all.push(each);
  }
  return all;
}

const all = await read();
const items = all.filter((each) => each.type === 'item');
const faults = all.filter((each) => each.type === 'fault');
const counted = all.flatMap((each) => (each.type === 'counted' ? [each.what] : []));
const names = all.filter((each) => each.type === 'name');

function called(title: string): ImportedItem {
  const found = items.find((item) => item.title.text === title);
  if (!found) throw new Error(`There is no item "${title}"`);
  return found;
}

test('recognises an export by its beginning, and a folder by the names of parts', () => {
  const file = { path: 'a.xml', isFolder: false, names: [] };
  expect(wordpress.recognises({ ...file, head: '<rss><channel><wp:wxr_version>' })).toBe(true);
  expect(wordpress.recognises({ ...file, head: '<item><wp:post_id>3</wp:post_id>' })).toBe(true);
  expect(wordpress.recognises({ ...file, head: '<rss><channel><title>' })).toBe(false);
  const parts = { path: 'a', isFolder: true, head: '', names: ['site.wordpress.2020.001.xml'] };
  expect(wordpress.recognises(parts)).toBe(true);
});

test('gives the same items, in the same order, without their texts', async () => {
  const without = (await read(false)).filter((each) => each.type === 'item');
  expect(without.map(({ origin, place }) => [origin, place])).toEqual(
    items.map(({ origin, place }) => [origin, place]),
  );
  expect(without.every(({ body }) => body === undefined)).toBe(true);
});

test('counts what is not an article', () => {
  expect(counted).toEqual([
    'attachments',
    'attachments',
    'sticky posts (they are where their dates say)',
    'spam comments',
    'pingbacks',
    'menu items',
    'revisions',
    'items of type "feedback" (--types feedback imports them)',
    'drafts that nobody began',
  ]);
});

test('takes items of other types that are asked for, and says which there are not', async () => {
  const some = await read(true, ['feedback', 'nav_menu_item', 'nws']);
  expect(some.filter((each) => each.type === 'item')).toHaveLength(items.length + 1);
  const said = some.flatMap((each) => (each.type === 'fault' ? [each.message] : []));
  expect(said.at(-1)).toBe(
    'no item is of the type "nws" that --types names; types are attachment, feedback, guest-author, nav_menu_item, page, post, revision',
  );
});

test('takes the local day, never shifted, and the slug and address as they were', () => {
  expect(called('Midnight')).toMatchObject({
    date: '2020-06-30',
    slug: 'midnight',
    address: 'https://gazette.example/2020/06/30/midnight/',
  });
  expect(called('Midnight').place).toMatch(/^gazette\.001\.xml:\d+$/);
  expect(called('Порт открыт')).toMatchObject({ slug: 'порт-открыт', lang: 'ru' });
});

test('leads other addresses to an item: by its number, and by slugs that it had', () => {
  expect(called('Classic text').otherAddresses).toEqual([
    'https://gazette.example/?p=20',
    'https://gazette.example/2020/05/01/older-slug/',
  ]);
});

test('tells names, with the addresses of their pages and those of wider categories', () => {
  expect(names).toContainEqual({
    type: 'name',
    kind: 'topic',
    name: 'Ferries',
    slug: 'ferries',
    address: 'https://gazette.example/category/transport/ferries/',
    otherAddresses: ['https://gazette.example/?cat=3'],
  });
  expect(names).toContainEqual(
    expect.objectContaining({ kind: 'topic', name: 'Порт', slug: 'порт' }),
  );
  expect(names).toContainEqual(
    expect.objectContaining({
      kind: 'author',
      name: 'The Editor',
      address: 'https://gazette.example/author/editor/',
    }),
  );
});

test('knows guest authors by their slug, wherever they are described', () => {
  expect(called('Block text').authors).toMatchObject([{ slug: 'mary-finch' }]);
  expect(names).toContainEqual(
    expect.objectContaining({ kind: 'author', slug: 'mary-finch', name: 'Mary Finch' }),
  );
});

test('takes categories and tags for topics, and says which names have no place', () => {
  const { topics, decided, notUnderstood } = called('Classic text');
  expect(topics?.map(({ name }) => name)).toEqual(['Ferries', 'Порт']);
  expect(decided).toEqual([
    'its category "Uncategorized" says that it has none, and is left out',
    'it was kept at the top of the front page (sticky): here it is where its date says',
  ]);
  expect(notUnderstood).toContainEqual({ what: 'taxonomy series', count: 1, example: 'Tides' });
  expect(notUnderstood).toContainEqual({ what: 'field mood', count: 1, example: 'calm' });
});

test('makes drafts of all that was not public', () => {
  const hidden = ['Draft without a date', 'Private', 'Guarded', 'Waiting', 'Thrown away'];
  expect(hidden.map((title) => called(title).status)).toEqual(hidden.map(() => 'draft'));
  expect(called('Guarded').decided).toEqual(['it had a password: it is a draft']);
  expect(called('Waiting').decided).toEqual(['it waited for review: it is a draft']);
  expect(called('Private').address).toBeUndefined();
});

test('finds another date for 0000-00-00', () => {
  const { date, decided } = called('Draft without a date');
  expect(date).toBe('2020-05-01');
  expect(decided?.[0]).toBe('it has no date of its own: the day in the feed serves (2020-05-01)');
});

test('holds back what is to come', () => {
  const { status, embargo, date } = called('To come');
  expect({ status, embargo, date }).toEqual({
    status: undefined,
    embargo: '2031-01-01T23:00:00Z',
    date: '2031-01-02',
  });
});

test('takes pages for standing pages', () => {
  expect(called('About')).toMatchObject({ kind: 'page', slug: 'about' });
});

test('describes pictures by their custom fields, PHP’s serialised ones too', () => {
  const pictures = all.filter((each) => each.type === 'picture');
  expect(pictures).toMatchObject([
    {
      id: '10',
      alt: 'A wooden pier',
      caption: 'The old pier at dusk',
      credit: 'Harbour Pix',
      parent: '20',
    },
    { id: '11', alt: 'A crane', caption: 'A crane lifts', credit: 'Dock Photos' },
  ]);
  expect(called('Classic text').photo).toEqual({ id: '11' });
});

test('keeps comments of readers, without spam and pings', () => {
  expect(called('Classic text').comments).toEqual([
    {
      author: 'A reader',
      date: '2020-05-02 10:00:00',
      text: { form: 'html', text: 'Well said.\n\nIndeed.' },
    },
  ]);
});

test('turns captions in all notations, galleries, embeds and sound', () => {
  const html = called('Classic text').body?.text ?? '';
  expect(html).toContain('<figcaption>Boats at the <em>pier</em></figcaption></figure>');
  expect(html).toContain('<figcaption>An older notation</figcaption></figure>');
  expect(html).toContain('<div data-attached="10,11"></div>');
  expect(html).toContain(
    '<a href="https://video.example/watch?v=1">https://video.example/watch?v=1</a>',
  );
  expect(html).toContain('<a href="https://video.example/watch?v=2">');
  expect(html).toContain('<audio src="https://sound.example/a.mp3"></audio>');
  expect(html).toContain('<iframe src="https://www.youtube.com/watch?v=abc"></iframe>');
  expect(called('Block text').body?.text).toContain('>Block caption</figcaption>');
});

test('keeps unknown shortcodes as text, and names them', () => {
  const { notUnderstood, body } = called('Classic text');
  const codes = notUnderstood?.filter(({ what }) => what.startsWith('['));
  expect(codes?.map(({ what }) => what)).toEqual(['[poll]', '[contact-form]']);
  expect(body?.text).toContain('[poll id="7"]');
  expect(body?.text).toContain('[sic]');
});

test('gives classic texts their paragraphs and line breaks', () => {
  const html = called('Classic text').body?.text ?? '';
  expect(html).toContain('<p>First line<br />\nsecond line.');
  expect(html).toContain('<blockquote><p>Quoted once</p>\n<p>and again</p>\n</blockquote>');
  expect(html).toContain('<pre>kept  as\nit is</pre>');
});

test('reads blocks, and what is outside of all', () => {
  const { body, notUnderstood, texts } = called('Block text');
  expect(body?.text).toContain('<p>Outside of all blocks</p>\n<p>in two paragraphs</p>');
  expect(textOfHtml(body?.text ?? '')).toContain('Said in May');
  expect(texts).toContainEqual({ form: 'html', text: 'Said in <em>May</em>' });
  expect(notUnderstood?.map(({ what }) => what)).toEqual(['block latest-posts']);
});

test('repairs what is broken, and says where', () => {
  const said = faults.map(({ place, message }) => `${place.replace(/:\d+$/, '')}: ${message}`);
  expect(said).toEqual([
    'gazette.001.xml: bytes that are not text were replaced by U+FFFD once',
    'gazette.001.xml: the control character U+0000 was left out once',
    'gazette.001.xml: the control character U+0001 was left out once',
    'gazette.001.xml: the control character U+0005 was left out once',
    'gazette.001.xml: the control character U+0010 was left out once',
    'gazette.001.xml: the control character U+001C was left out once',
    'gazette.002.xml: a section of text (CDATA) does not end: it was ended where its element ends',
    'gazette.002.xml: the item "Cut off" ends in the middle; export it again',
  ]);
  expect(called('Classic text').body?.text).toContain('A paragraph with control characters');
});

test('goes on after a section and an item that do not end', () => {
  expect(called('Section without end').body?.text).toContain('Words before the fault.');
  expect(called('Section in a section').body?.text).toContain('Code ]]> here.');
  expect(called('No end')).toMatchObject({ doubts: ['it ends in the middle, behind its text'] });
  expect(called('After it').body?.text).toContain('The next one.');
  expect(faults.at(-1)?.lost).toBe(true);
});
