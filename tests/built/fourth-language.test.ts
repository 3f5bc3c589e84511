import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { en } from '../../src/i18n/en.ts';
import { openIndex } from '../../src/search/client/engine/bundle-index.ts';
import { writeTree } from '../helpers/site-folder.ts';
import { filesIn, readPage } from '../helpers/page.ts';

/** `pagefind_dcd`, with which each of Pagefind's files begins. */
const signatureLength = 12;

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
  await build(readOptions([], env, root, { usage: '' }), quietLog());
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

  test.each([
    ['sabahları', ['izmirde-sabah']],
    ['İZMİR’DEN ILIK', ['izmirde-sabah']],
    ['ışık', ['izmirde-sabah', 'kar']],
    ['beyazlar', ['kar']],
    ['yağmur', []],
  ])('is searched with its own stemmer: %s finds %j', async (query, finds) => {
    const bundle = path.join(outDir, 'pagefind/tr/all');
    const [, name = ''] = /pagefind\.(\w+)\.pf_meta/.exec(filesIn(bundle).join()) ?? [];
    const index = await openIndex(name, 'tr', async (file) =>
      gunzipSync(await readFile(path.join(bundle, file))).subarray(signatureLength),
    );
    const { results } = await index.search(query, {}, []);
    const shown = await Promise.all(results.map(({ page }) => index.show(query, false, page)));
    expect(shown.map(({ url }) => url.split('/').at(-2)).sort()).toEqual(finds);
  });
});
