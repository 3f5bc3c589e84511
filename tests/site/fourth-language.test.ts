import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { readOptions } from '../../src/build/options.ts';
import { createProgress } from '../../src/build/progress.ts';
import { en } from '../../src/i18n/en.ts';
import { writeTree } from '../build/site-folder.ts';
import { filesIn, readPage } from './page.ts';

const root = path.join(import.meta.dirname, '../..');

let folder: string;
let outDir: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-turkish-'));
  const place = (name: string) => path.join(folder, name);
  outDir = place('dist');
  await writeTree(place('content'), {
    'site.yaml':
      'name: Haber Arşivi\nurl: https://example.org/\ntimeZone: Europe/Istanbul\neditions: [tr]\n',
    'topics.yaml': 'isik:\n  label: Işık ve ısı\n',
    'sources.yaml': 'ajans:\n  label: Ajans\n',
    'articles/2021/2021-08-26-izmirde-sabah.md':
      '---\ntitle: İzmir’de ılık bir sabah\ndate: 2021-08-26\nsource: ajans\ntopics: [isik]\ncorrections: [{ date: 2021-08-27, text: Derece düzeltildi. }]\n---\n\nSabah ılıktı.[^1]\n\n[^1]: Ölçüm.\n',
    'articles/2020/2020-08-26-kar.md':
      '---\ntitle: Kar yağdı\ndate: 2020-08-26\ntopics: [isik]\n---\n\nHer yer beyaz.\n',
  });
  const env = {
    CONTENT_DIR: place('content'),
    OUT_DIR: outDir,
    CACHE_DIR: place('cache'),
    AS_OF: '2024-06-30',
  };
  await build(readOptions([], env, root, { usage: '' }), createProgress({ write: () => true }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an archive in a fourth language', () => {
  test('speaks it on every page, with its months, letters and plural forms', () => {
    const day = readPage(outDir, '/2021/08/26/');
    expect(day.one('html').attribute('lang')).toBe('tr');
    expect(day.one('h1').text).toBe('26 Ağustos 2021');
    expect(readPage(outDir, '/').one('.front-coverage').text).toBe('2 haber, 2020–2021');
    const article = readPage(outDir, '/2021/08/26/izmirde-sabah/').one('main').text;
    expect(article).toContain('Arşivden: yayım tarihi 26 Ağustos 2021');
    expect(article).toContain('Düzeltildi: 27 Ağustos 2021');
    expect(article).toContain('Dipnotlar');
    expect(article).toContain('(2021, 26 Ağustos)');
  });

  test('says nothing in English', () => {
    const words = Object.values(en.article).filter((one) => typeof one === 'string');
    const sentences = [...words, ...Object.values(en.lists), ...Object.values(en.frame)]
      .flatMap((one) => one.split(/\{\w+\}/))
      .map((one) => one.trim())
      .filter((one) => / /.test(one));
    expect(sentences.length).toBeGreaterThan(10);
    for (const file of filesIn(outDir).filter((one) => /^(?!404).*index\.html$/.test(one))) {
      const { text } = readPage(outDir, `/${file.replace(/index\.html$/, '')}`).one('body');
      const left = sentences.filter((one) => text.includes(one));
      expect([file, left]).toEqual([file, []]);
    }
  });

  test('is searched with its own stemmer', () => {
    const stemmers = filesIn(outDir).filter((file) => /wasm\./.test(file));
    expect(stemmers.join()).toMatch(/wasm\.tr\.pagefind/);
  });
});
