import path from 'node:path';
import { expect, test } from 'vitest';
import { newEdition, placeEdition } from '../../src/editing/new-edition.ts';
import { openSession } from '../../src/editing/editing-session.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { readTree, temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const now = Date.UTC(2024, 0, 1);
const stem = 'articles/2021/2021-08-26-soyuz';
const fields = 'date: 2021-08-26\nsource: tass # agency\nsummary: Words.\naliases: /old/\n';
const archive = {
  'site.yaml': 'name: Test\nurl: https://example.org/\neditions: [en, ru]\n',
  'sources.yaml': 'tass: { label: TASS }\n',
  [`${stem}.md`]: `---\ntitle: Soyuz docks\n${fields}---\n\nText.\n`,
};

async function write(tree: Record<string, string>, named: string, lang: string, title: string) {
  const contentDir = await temporaryFolder();
  await writeTree(contentDir, tree);
  const session = openSession(contentDir, now);
  if ('problems' in session) throw new Error(JSON.stringify(session.problems));
  const place = await placeEdition(session, named, lang, contentDir);
  const written = await newEdition(session, place, { title, body: '' });
  const after = await readTree(contentDir);
  const content = await readContent({ contentDir, now });
  return { ...written, contentDir, after, content };
}

test('an edition says its headline alone, and has its own address', async () => {
  const done = await write(archive, `${stem}.md`, 'ru', 'Стыковка: «Союз»');
  expect(done.file).toBe(path.join(done.contentDir, `${stem}.ru.md`));
  expect(done.address).toBe('https://example.org/ru/2021/08/26/soyuz/');
  expect(done.after).toEqual({
    ...archive,
    [`${stem}.ru.md`]: "---\ntitle: 'Стыковка: «Союз»'\nadded: 2024-01-01\n---\n\n",
  });
  expect(done.content.archive?.byKey.get('2021/08/26/soyuz')?.editions['ru']?.sources).toEqual([
    'tass',
  ]);
});

test('the article may be named by its address', async () => {
  const done = await write(archive, 'https://example.org/2021/08/26/soyuz/', 'ru', 'Стыковка');
  expect(done.file).toBe(path.join(done.contentDir, `${stem}.ru.md`));
});

test('one in the first language of an article without it has all fields but what is to translate', async () => {
  const { [`${stem}.md`]: text = '', ...rest } = archive;
  const done = await write({ ...rest, [`${stem}.ru.md`]: text }, `${stem}.ru.md`, 'en', 'Docked');
  expect(done.after[`${stem}.en.md`]).toBe(
    '---\ntitle: Docked\ndate: 2021-08-26\nsource: tass # agency\n---\n\n',
  );
  expect(done.content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  [`${stem}.md`, 'en', /is already the edition in "en"/],
  [`${stem}.md`, 'ar', /editions are en, ru/],
  ['articles/2021/x.md', 'ru', /there is no file/],
  ['site.yaml', 'ru', /is not an article/],
])('of %s in %s is refused', async (named, lang, message) => {
  await expect(write(archive, named, lang, 'T')).rejects.toThrow(message);
});

test('is never written over another', async () => {
  const tree = { ...archive, [`${stem}.ru.md`]: '---\ntitle: Там\n---\nx\n' };
  await expect(write(tree, `${stem}.md`, 'ru', 'T')).rejects.toThrow(
    /soyuz\.ru\.md is already the edition/,
  );
});
