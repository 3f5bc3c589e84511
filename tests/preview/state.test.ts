import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/reading/read-content.ts';
import type { ContentOptions } from '../../src/reading/content-options.ts';
import { createReader } from '../../src/preview/state.ts';

const now = Date.UTC(2024, 0, 1);
let contentDir: string;

function put(file: string, text: string): void {
  const target = path.join(contentDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function article(day: string, slug: string, more = ''): void {
  put(`articles/${day}-${slug}.md`, `---\ntitle: ${slug}\ndate: ${day}\n${more}---\n\nWords.\n`);
}

beforeEach(() => {
  contentDir = mkdtempSync(path.join(tmpdir(), 'backfile-state-'));
  put('site.yaml', 'name: Test\nurl: https://example.org/\neditions: [en, ru]\n');
  article('2021-08-26', 'out');
  article('2021-08-26', 'draft', 'status: draft\n');
  article('2021-08-26', 'held', 'embargo: 2199-01-01T12:00+03:00\n');
  article('2199-01-01', 'future');
  article(
    '2020-01-01',
    'gone',
    'status: withdrawn\nwithdrawn: { date: 2020-02-02, reason: wrong }\n',
  );
});
afterEach(() => rmSync(contentDir, { recursive: true }));

test('a preview has what is not out yet, and says why', async () => {
  const { shown } = await createReader({ contentDir })(now);
  const stories = [...(shown?.archive.byKey.values() ?? [])];
  expect(
    Object.fromEntries(stories.map(({ key, original }) => [key, original.unpublished])),
  ).toEqual({
    '2021/08/26/out': undefined,
    '2021/08/26/draft': { why: 'draft' },
    '2021/08/26/held': { why: 'embargo', until: '2199-01-01T12:00+03:00' },
    '2199/01/01/future': { why: 'future' },
    '2020/01/01/gone': undefined,
  });
  expect(shown?.archive.withdrawn.map(({ key }) => key)).toEqual(['2020/01/01/gone']);
});

test('a build has none of it, whatever it is called with', async () => {
  const options = { contentDir, now, preview: true } as ContentOptions;
  const { archive } = await readContent(options);
  expect([...(archive?.byKey.keys() ?? [])]).toEqual(['2021/08/26/out', '2020/01/01/gone']);
});

test('a broken file is shown as it last was in lists, and not at its address', async () => {
  const read = createReader({ contentDir });
  await read(now);
  put('articles/2021-08-26-out.md', '---\ntitle: [\n---\n');
  put('articles/2021-08-27-new.ru.md', 'nothing of the kind');
  const { shown, problems } = await read(now);
  expect(problems.length).toBeGreaterThan(0);
  expect(shown?.archive.byKey.get('2021/08/26/out')?.original.title).toBe('out');
  expect(shown?.unreadAt('2021/08/26/out')).toBe('articles/2021-08-26-out.md');
  expect(shown?.unreadAt('ru/2021/08/27/new')).toBe('articles/2021-08-27-new.ru.md');
  article('2021-08-26', 'out');
  const mended = await read(now);
  expect(mended.shown?.unreadAt('2021/08/26/out')).toBeUndefined();
});

test('broken settings and vocabularies leave the last good ones', async () => {
  const read = createReader({ contentDir });
  expect((await read(now)).shown?.archive.site.name['en']).toBe('Test');
  put('site.yaml', 'name: [');
  const { shown, problems } = await read(now);
  expect(problems.some(({ file }) => file === 'site.yaml')).toBe(true);
  expect(shown?.archive.site.name['en']).toBe('Test');
});

test('without settings there is nothing to show but the problems', async () => {
  rmSync(path.join(contentDir, 'site.yaml'));
  const { shown, problems } = await createReader({ contentDir })(now);
  expect(shown).toBeUndefined();
  expect(problems.map(({ rule }) => rule)).toContain('no-site');
});
