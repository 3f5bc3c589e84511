import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  correctArticle,
  explainNotice,
  findArticle,
  type Notice,
} from '../../src/editing/correct-article.ts';
import { openSession } from '../../src/editing/editing-session.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const now = Date.UTC(2021, 8, 2, 12);
const named = 'articles/2021/2021-08-26-x.md';
const text = '---\ntitle: X\r\ndate: 2021-08-26 # the day\r\n---\r\nWords.';

async function openCopy() {
  const contentDir = await temporaryFolder();
  await writeTree(contentDir, {
    'site.yaml': 'name: x\nurl: https://example.org/\n',
    [named]: text,
  });
  const session = openSession(contentDir, now);
  if ('problems' in session) throw new Error('the settings are wrong');
  const file = await findArticle(session, named, '/');
  return {
    file,
    session,
    contentDir,
    correct: (notice: Notice) => correctArticle(session, file, notice),
    story: async () =>
      (await readContent({ contentDir, now })).archive?.byKey.get('2021/08/26/x')?.original,
  };
}

test('a correction is in the archive with its day', async () => {
  const { correct, story, file } = await openCopy();
  expect(correct({ words: ' The day was wrong. ', date: 'yesterday' })).toBe('2021-09-01');
  expect((await story())?.corrections).toEqual([
    { date: '2021-09-01', kind: 'correction', text: 'The day was wrong.' },
  ]);
  expect(await readFile(file, 'utf8')).toMatch(/^---\ntitle: X\r\ndate: 2021-08-26 # the day\r\n/);
});

test('a withdrawn article keeps its text in the file, and shows a reason', async () => {
  const { correct, story, file } = await openCopy();
  correct({ words: 'It was forged.', withdraw: true });
  expect(await story()).toMatchObject({ lede: '', withdrawn: { reason: 'It was forged.' } });
  expect(await readFile(file, 'utf8')).toMatch(/---\r\nWords\.$/);
});

test.each([
  [{ words: ' ' }, /say in a sentence/],
  [{ words: 'x', date: 'soon' }, /"soon" is not a date/],
  [{ words: 'x', date: '2020-01-01' }, /2020-01-01 is before the article itself, 2021-08-26/],
  [{ words: 'x', kind: 'corection' }, /did you mean "correction"/],
])('%j is refused, and nothing is written', async (notice, message) => {
  const { correct, file } = await openCopy();
  expect(() => correct(notice)).toThrow(message);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a file that is not there is named with the nearest', async () => {
  const { session, contentDir } = await openCopy();
  await expect(findArticle(session, 'articles/2021/2021-08-26-y.md', '/')).rejects.toThrow(
    /there is no file .*2021-08-26-x\.md/,
  );
  const settings = path.join(contentDir, 'site.yaml');
  await expect(findArticle(session, settings, '/')).rejects.toThrow(/\.md/);
});

test('an article is found by its address, too', async () => {
  const { session, file } = await openCopy();
  expect(await findArticle(session, 'https://example.org/2021/08/26/x/', '/')).toBe(file);
  await expect(findArticle(session, '/2021/08/26/y/', '/')).rejects.toThrow(
    /no article has the address \/2021\/08\/26\/y\//,
  );
});

test('a withdrawn article keeps its reason', async () => {
  const { correct, file } = await openCopy();
  correct({ words: 'It was forged.', withdraw: true });
  const before = await readFile(file, 'utf8');
  expect(() => correct({ words: 'Another.', withdraw: true })).toThrow(
    `${named} is withdrawn already (2021-09-02: It was forged.)`,
  );
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('an edition is withdrawn with its original alone', async () => {
  const { session, contentDir } = await openCopy();
  const other = named.replace('.md', '.ru.md');
  await writeTree(contentDir, { [other]: '---\ntitle: Икс\n---\n' });
  const file = path.join(contentDir, other);
  const correct = (notice: Notice) =>
    correctArticle({ ...session, site: { ...session.site, editions: ['en', 'ru'] } }, file, notice);
  expect(() => correct({ words: 'x', withdraw: true })).toThrow(
    `withdraw the original (${named}): its editions go with it`,
  );
  expect(() => correct({ words: 'x', date: '2020-01-01' })).toThrow(/2021-08-26/);
  expect(correct({ words: 'x' })).toBe('2021-09-02');
});

test('what was done is said with what is to follow', () => {
  const say = (notice: Omit<Notice, 'words'>) => explainNotice(notice, '2021-09-01', '2021-09-02');
  expect(say({})).toBe(
    'Added a correction of Wednesday, 1 September 2021; correct the text too, then commit.',
  );
  expect(say({ kind: 'update' })).toContain('an update of Wednesday, 1 September 2021');
  expect(say({ withdraw: true })).toBe('Withdrawn on Wednesday, 1 September 2021; commit it.');
});
