import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { longFacet } from '../../src/views/facet-years.ts';
import { writeTree } from './site-folder.ts';

/** The day on which builds of it look at it. */
export const smallDay = '2024-06-30';

/**
 * Writes a content folder with one of each: editions, a picture, an alias, a withdrawn piece, footnotes, a
 * name in Cyrillic, a standing page, and a topic that is long enough to continue by year. `extra` are
 * further files by their path, for an edit.
 */
export async function writeSmallArchive(
  dir: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writeTree(dir, { ...settings, ...articles, ...manyArticles(), ...extra });
  const folder = path.join(dir, 'articles/2021');
  await mkdir(folder, { recursive: true });
  await sharp({ create: { width: 640, height: 400, channels: 3, background: '#8ab' } })
    .png()
    .toFile(path.join(folder, 'sea.png'));
}

/** An article's file. */
export function article(title: string, day: string, fields: string, body: string): string {
  return `---\ntitle: ${title}\ndate: ${day}\n${fields}\n---\n\n${body}\n`;
}

const settings = {
  'site.yaml':
    'name: Small archive\nurl: https://example.org/\ntimeZone: Asia/Tokyo\neditions: [en, ru]\nsharePictures: 20\n',
  'topics.yaml': 'sea:\n  label: { en: The sea, ru: Море }\nweather:\n  label: Weather\n',
  'sources.yaml': 'gazette:\n  label: The Gazette\n',
  'pages/about.md': '---\ntitle: About\n---\n\nSee [the day](/2021/05/06/).\n',
};

const articles = {
  'articles/2021/2021-05-06-ship.md': article(
    'The ship is here',
    '2021-05-06',
    [
      'source: gazette',
      'topics: [weather, sea]',
      'people: [Иван Петров]',
      'aliases: [/2020/old-ship/]',
      'photo: { src: sea.png, alt: The sea, credit: Nobody }',
      'corrections: [{ date: 2021-05-07, kind: typo, text: A letter. }]',
    ].join('\n'),
    'It came.[^1] See [the storm](/2021/05/05/storm/).\n\n## Cargo\n\nTea.\n\n[^1]: At noon.',
  ),
  'articles/2021/2021-05-06-ship.ru.md': '---\ntitle: Корабль пришёл\n---\n\nОн здесь.\n',
  'articles/2021/2021-05-05-storm.md': article(
    'A storm',
    '2021-05-05T23:30:00+03:00',
    'topics: weather',
    '| Wind | Rain |\n| --- | --- |\n| 9 | 3 |',
  ),
  'articles/2021/2021-05-04-gone.md': article(
    'Gone',
    '2021-05-04',
    'topics: sea\nstatus: withdrawn\nwithdrawn: { date: 2021-06-01, reason: It was not so. }',
    'Nobody reads this.',
  ),
};

/** As many of the sea, on few days of four years, as make its page continue by year. */
function manyArticles(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: longFacet }, (_, index) => {
      const day = `${2019 - (index % 4)}-0${1 + (index % 3)}-11`;
      const name = `articles/${day.slice(0, 4)}/${day}-tide-${index}.md`;
      return [name, article(`Tide ${index}`, day, 'topics: sea', `High water, number ${index}.`)];
    }),
  );
}
