import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSession, type EditingSession } from '../../../src/editing/editing-session.ts';
import { moveArticle } from '../../../src/editing/move/move-article.ts';
import { recordPermalinks } from '../../../src/editing/write-ledger.ts';
import { readContent } from '../../../src/reading/read-content.ts';
import { UsageError } from '../../../src/system/errors.ts';
import { readTree, temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

let contentDir = '';
let picture: Buffer;

const text = (title: string, more = '', body = 'Text.') =>
  `---\n# A comment.\ntitle: ${title}\n${more}---\n\n${body}\n`;
const names = async () => Object.keys(await readTree(contentDir)).sort();
const read = (file: string) => readFileSync(path.join(contentDir, file), 'utf8');
const problems = async () =>
  (await readContent({ contentDir, now: Date.now() })).problems.map(
    ({ file, rule, message }) => `${file} ${rule} ${message}`,
  );
function session(): EditingSession {
  const opened = openSession(contentDir, Date.now());
  if ('problems' in opened) throw new Error(opened.problems[0]?.message);
  return opened;
}
const move = (from: string, to: string) => moveArticle(session(), from, to, contentDir);
const ledger = () =>
  Object.fromEntries(
    read('permalinks/2021-08.tsv')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([address = '', , , , state = '']) => [address, state]),
  );

beforeEach(async () => {
  contentDir = await temporaryFolder();
  picture = await sharp({
    create: { width: 64, height: 40, channels: 3, background: '#888' },
  })
    .png()
    .toBuffer();
  await writeTree(contentDir, {
    'site.yaml': 'name: A\nurl: https://example.org/base/\neditions: [en, ru]\n',
    'articles/2021/2021-08-26-talks.md': text(
      'Talks',
      'date: 2021-08-26\nphoto: { src: hall.png, alt: A hall }\n',
      '![A plan](plan.png)',
    ),
    'articles/2021/2021-08-26-talks.ru.md': text('Переговоры'),
    'articles/2021/2021-08-27-other.md': text(
      'Other',
      'date: 2021-08-27\n',
      '![A plan](plan.png)\n\n[Talks](/2021/08/26/talks/)',
    ),
    'permalinks/pages.tsv': '# Pages.\n',
  });
  for (const name of ['hall.png', 'plan.png'])
    await writeTree(path.join(contentDir, 'articles/2021'), { [name]: '' }).then(async () =>
      sharp(picture).toFile(path.join(contentDir, 'articles/2021', name)),
    );
  await recordPermalinks(contentDir);
});

test('by its address: all editions are renamed, and earlier addresses lead to the new ones', async () => {
  const { files } = await move('/2021/08/26/talks/', '/2021/08/26/talks-in-doha/');
  expect(files.map(({ addresses }) => addresses)).toEqual([
    { from: '/2021/08/26/talks/', to: '/2021/08/26/talks-in-doha/' },
    { from: '/ru/2021/08/26/talks/', to: '/ru/2021/08/26/talks-in-doha/' },
  ]);
  expect((await names()).filter((name) => name.includes('talks'))).toEqual([
    'articles/2021/2021-08-26-talks-in-doha.md',
    'articles/2021/2021-08-26-talks-in-doha.ru.md',
  ]);
  expect(read('articles/2021/2021-08-26-talks-in-doha.ru.md')).toBe(
    text('Переговоры', 'aliases: /ru/2021/08/26/talks/\n'),
  );
  expect(ledger()).toEqual({
    '/2021/08/26/talks-in-doha/': 'live',
    '/2021/08/26/talks/': 'moved /2021/08/26/talks-in-doha/',
    '/2021/08/27/other/': 'live',
    '/ru/2021/08/26/talks-in-doha/': 'live',
    '/ru/2021/08/26/talks/': 'moved /ru/2021/08/26/talks-in-doha/',
  });
  expect(await problems()).toEqual([]);
});

test('to another year: the date changes, and pictures go along or, if another article shows them, are copied', async () => {
  const { pictures } = await move(
    '/base/2021/08/26/talks/',
    'https://example.org/base/ru/2020/08/26/talks/',
  );
  expect(pictures).toEqual(['articles/2020/plan.png', 'articles/2020/hall.png']);
  expect((await names()).filter((name) => name.startsWith('articles'))).toEqual([
    'articles/2020/2020-08-26-talks.md',
    'articles/2020/2020-08-26-talks.ru.md',
    'articles/2020/hall.png',
    'articles/2020/plan.png',
    'articles/2021/2021-08-27-other.md',
    'articles/2021/plan.png',
  ]);
  expect(read('articles/2020/2020-08-26-talks.md')).toContain('\ndate: 2020-08-26\n');
  expect(await problems()).toEqual([]);
});

test('there and back: the address is the article’s own again, and the article is the same', async () => {
  const id = async () =>
    (await readContent({ contentDir, now: Date.now() })).archive?.stories.find(({ original }) =>
      original.title.includes('Talks'),
    )?.id;
  const before = await id();
  await move('/2021/08/26/talks/', 'articles/2021/2021-08-26-new-name.md');
  expect(await id()).toBe(before);
  await move('/2021/08/26/new-name/', '/2021/08/26/talks/');
  expect(await problems()).toEqual([]);
  expect(await id()).toBe(before);
  expect(ledger()).toMatchObject({
    '/2021/08/26/new-name/': 'moved /2021/08/26/talks/',
    '/2021/08/26/talks/': 'live',
  });
  await move('/2021/08/26/talks/', '/2021/08/26/третье-имя/');
  expect(read('articles/2021/2021-08-26-третье-имя.md')).toContain('\nslug: третье-имя\n');
  expect(await id()).toBe(before);
  expect(await problems()).toEqual([]);
});

test('a draft is renamed without an alias', async () => {
  await writeTree(contentDir, {
    'articles/2021/2021-08-28-draft.md': text('Draft', 'date: 2021-08-28\nstatus: draft\n'),
  });
  const { files } = await move('articles/2021/2021-08-28-draft.md', '/2021/08/28/better/');
  expect(files).toEqual([
    {
      from: 'articles/2021/2021-08-28-draft.md',
      to: 'articles/2021/2021-08-28-better.md',
      text: text('Draft', 'date: 2021-08-28\nstatus: draft\n'),
    },
  ]);
});

describe('nothing changes', () => {
  test.each([
    ['/2021/08/26/talks/', '/2021/08/27/other/', /is the address of something else/],
    ['/2021/08/26/talks/', '/2021/08/26/talks/', /is there already/],
    ['/2021/08/26/talks/', '/about/', /is not the address of an article/],
    ['/2021/08/26/talks/', '/2021/08/26/Talks/', /cannot be part of an address/],
    ['/2021/08/26/talks/', '/2021/08/1/', /address of an article|day or month/],
    ['/2021/08/26/talks/', 'pages/talks.md', /is not the file of an article/],
    ['/2021/08/26/talks/', 'articles/2021/2021-08-27-other.md', /something else|there already/],
    ['/2021/08/26/none/', '/2021/08/26/some/', /no article has the address/],
    ['site.yaml', '/2021/08/26/some/', /is not an article/],
  ])('%s to %s', async (from, to, message) => {
    const before = await readTree(contentDir);
    await expect(move(from, to)).rejects.toThrow(message);
    await expect(move(from, to)).rejects.toThrow(UsageError);
    expect(await readTree(contentDir)).toEqual(before);
  });

  test('if another picture has the name, or a file cannot be written', async () => {
    await writeTree(contentDir, { 'articles/2020/hall.png': 'another' });
    const before = await readTree(contentDir);
    await expect(move('/2021/08/26/talks/', '/2020/08/26/talks/')).rejects.toThrow(
      /hall\.png is there already/,
    );
    expect(await readTree(contentDir)).toEqual(before);
    if (process.getuid?.() === 0) return;
    chmodSync(path.join(contentDir, 'articles/2020'), 0o555);
    await expect(move('/2021/08/26/talks/', '/2020/08/26/talks/')).rejects.toThrow();
    chmodSync(path.join(contentDir, 'articles/2020'), 0o755);
    expect(existsSync(path.join(contentDir, 'articles/2021/hall.png'))).toBe(true);
  });

  test('if the date has a time, or an edition its own slug', async () => {
    await writeTree(contentDir, {
      'articles/2021/2021-08-29-timed.md': text('Timed', 'date: 2021-08-29T10:00:00Z\n'),
      'articles/2021/2021-08-29-timed.ru.md': text('Вовремя', 'slug: vovremya\n'),
    });
    await expect(move('/2021/08/29/timed/', '/2021/08/30/timed/')).rejects.toThrow(/has a time/);
    await expect(move('/ru/2021/08/29/vovremya/', '/2021/08/29/x/')).rejects.toThrow(
      /has a slug of its own/,
    );
    // The original moves without it.
    await move('/2021/08/29/timed/', '/2021/08/29/moved/');
    expect(read('articles/2021/2021-08-29-moved.ru.md')).not.toContain('aliases');
    expect(await problems()).toEqual([]);
  });
});
