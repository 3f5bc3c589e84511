import { describe, expect, test } from 'vitest';
import { toArticle } from '../../src/archive/inherit.ts';
import { articleFile } from './sample.ts';

const none = { topic: [], source: [], author: [], person: [], organisation: [], place: [] };

const original = articleFile(
  'articles/2021/2021-08-26-fall.md',
  `title: The fall
date: 2021-08-26T14:30+03:00
slug: kabul-falls
summary: In short
sourceUrl: https://example.org/x
dateline: Kabul
publisher: The Publisher
photo: { src: map.png, alt: A map, caption: Kabul, credit: Reuters }
updated: 2021-08-27
corrections: [{ date: 2021-08-27, text: Mended }]
notes: [{ date: 2022-01-01, text: Later }]
embargo: 2021-08-26T15:00Z
aliases: /old/
id: 0191f0a0-0000-7000-8000-000000000001
rights: CC BY 4.0
redistribute: false`,
);

const edition = (fields: string) =>
  toArticle(
    articleFile('articles/2021/2021-08-26-fall.ru.md', fields),
    { file: original, lang: 'en' },
    'ru',
    none,
  );

test('an article is what its file says', () => {
  expect(
    toArticle(original, { file: original, lang: 'en' }, 'en', { ...none, topic: ['asia'] }),
  ).toMatchObject({
    title: 'The fall',
    date: '2021-08-26T14:30+03:00',
    period: '2021-08-26',
    slug: 'kabul-falls',
    topics: ['asia'],
    status: 'published',
    photo: { src: 'articles/2021/map.png', alt: 'A map', caption: 'Kabul', credit: 'Reuters' },
    corrections: [{ date: '2021-08-27', kind: 'correction', text: 'Mended' }],
  });
});

test('a picture has one name, however the file leads to it', () => {
  const file = articleFile(
    'articles/fall.md',
    'title: T\ndate: 2021-08-26\nphoto: { src: ./a.png }',
  );
  expect(toArticle(file, { file, lang: 'en' }, 'en', none).photo?.src).toBe('articles/a.png');
});

test('what it does not say it has not', () => {
  const file = articleFile('articles/fall.md', 'title: T\ndate: 2021-08-26');
  const article = toArticle(file, { file, lang: 'en' }, 'en', none);
  expect(Object.values(article)).not.toContain(undefined);
  expect(article).toMatchObject({ slug: 'fall', redistribute: true, corrections: [], aliases: [] });
  expect(article).not.toHaveProperty('photo');
});

describe('an edition', () => {
  test('inherits what it lacks', () => {
    expect(edition('title: Падение')).toMatchObject({
      title: 'Падение',
      date: '2021-08-26T14:30+03:00',
      period: '2021-08-26',
      slug: 'kabul-falls',
      sourceUrl: 'https://example.org/x',
      dateline: 'Kabul',
      publisher: 'The Publisher',
      updated: '2021-08-27',
      corrections: [{ text: 'Mended' }],
      notes: [{ text: 'Later' }],
      embargo: '2021-08-26T15:00Z',
      id: '0191f0a0-0000-7000-8000-000000000001',
      rights: 'CC BY 4.0',
      redistribute: false,
    });
  });

  test('has a summary, a caption and earlier addresses of its own only', () => {
    const article = edition('title: Падение');
    expect(article).not.toHaveProperty('summary');
    expect(article.photo).not.toHaveProperty('caption');
    expect(article.aliases).toEqual([]);
  });

  test('shows the picture of its original, whose words are in its language', () => {
    expect(edition('title: Падение').photo).toEqual({
      src: 'articles/2021/map.png',
      alt: 'A map',
      altLang: 'en',
      credit: 'Reuters',
    });
  });

  test('or with words of its own', () => {
    expect(edition('title: Падение\nphoto: { alt: Карта, caption: Кабул }').photo).toEqual({
      src: 'articles/2021/map.png',
      alt: 'Карта',
      caption: 'Кабул',
      credit: 'Reuters',
    });
  });

  test('says otherwise where it does', () => {
    expect(
      edition('title: Падение\nslug: padenie\ncorrections: []\nredistribute: true'),
    ).toMatchObject({ slug: 'padenie', corrections: [], redistribute: true });
  });
});
