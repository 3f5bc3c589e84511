import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApart } from '../helpers/build-apart.ts';
import { filesIn } from '../helpers/page.ts';
import { writeSmallArchive } from '../helpers/small-archive.ts';

/** Each word stands in one thing that is not out; stemming leaves them as they are. */
const secret = (what: string) => `xyzzq${what}`;

const held = (what: string, fields: string, day = '2024-06-20') => {
  const word = secret(what);
  return [
    `---\ntitle: The ${word} headline\ndate: ${day}\n${fields}`,
    `source: gazette\ntopics: [${word}]\npeople: [${word} Name]\nplaces: [${word} Town]\n`,
    `summary: A ${word} standfirst.\nsourceUrl: https://example.com/${word}\n`,
    `photo: { src: ${word}.png, alt: A ${word}, caption: The ${word}, credit: ${word} }\n`,
    `rights: ${word}\ncorrections: [{ date: 2024-06-21, text: A ${word} slip. }]\n`,
    `---\n\nThe ${word} text.\n\n## On ${word}\n\n![A ${word}](${word}.png)\n`,
  ].join('');
};

const extra = {
  'topics.yaml': [
    'sea:\n  label: { en: The sea, ru: Море }\nweather:\n  label: Weather\n',
    ...['draft', 'embargo', 'future'].map(
      (what) => `${secret(what)}: { label: ${secret(what)} }\n`,
    ),
  ].join(''),
  [`articles/2024/2024-06-20-${secret('draft')}.md`]: held('draft', 'status: draft\n'),
  [`articles/2024/2024-06-20-${secret('embargo')}.md`]: held(
    'embargo',
    'embargo: 2024-07-01T09:00:00+03:00\n',
  ),
  [`articles/2031/2031-02-03-${secret('future')}.md`]: held('future', '', '2031-02-03'),
  'articles/2024/2024-06-20-open.md': [
    '---\ntitle: An open headline\ndate: 2024-06-20\n',
    `corrections: [{ date: 2024-07-05, text: ${secret('correction')} }]\n`,
    `notes: [{ date: 2024-07-05, text: ${secret('note')} }]\n`,
    `x-desk: ${secret('desk')}\n---\n\nThe open text. <!-- ${secret('comment')} -->\n`,
  ].join(''),
  'articles/2024/2024-06-20-open.ru.md': `---\ntitle: ${secret('edition')}\nstatus: draft\n---\n\n${secret('edition')}\n`,
  'articles/2024/2024-06-19-gone.md': [
    '---\ntitle: A withdrawn headline\ndate: 2024-06-19\nstatus: withdrawn\n',
    'withdrawn: { date: 2024-06-25, reason: It was not so. }\n',
    `summary: ${secret('withdrawn')}\n---\n\n${secret('withdrawn')}\n`,
  ].join(''),
  // Its text may be read on its page, and nowhere else; nor may that of its edition, which says nothing of it.
  'articles/2024/2024-06-18-kept.md': [
    '---\ntitle: A kept headline\ndate: 2024-06-18\nredistribute: false\ntopics: [sea]\n---\n\n',
    'The qwzzxlede [of it](https://example.com/qwzzxlink).\n\n## On qwzzxheading\n\n',
    'And qwzzxtext.[^1]\n\n[^1]: With qwzzxnote.\n',
  ].join(''),
  'articles/2024/2024-06-18-kept.ru.md': '---\ntitle: Заголовок kept\n---\n\nТекст qwzzxrussian.\n',
  'README.md': `${secret('readme')}\n`,
};

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-leak-'));
const out = path.join(folder, 'dist');

beforeAll(async () => {
  const content = path.join(folder, 'content');
  await writeSmallArchive(content, extra);
  for (const [year, what] of [
    ['2024', 'draft'],
    ['2024', 'embargo'],
    ['2031', 'future'],
  ] as const) {
    const file = path.join(content, 'articles', year, `${secret(what)}.png`);
    await sharp({ create: { width: 777, height: 500, channels: 3, background: '#abc' } })
      .png()
      .toFile(file);
  }
  buildApart({
    CONTENT_DIR: content,
    OUT_DIR: out,
    CACHE_DIR: path.join(folder, 'cache'),
    AS_OF: '2024-06-30',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file's bytes as they are and as whoever decompresses them sees them, in lower case. */
function readAll(file: string): string {
  const bytes = readFileSync(path.join(out, file));
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isGzip
    ? [gunzipSync(bytes)]
    : file.endsWith('.br')
      ? [brotliDecompressSync(bytes)]
      : [];
  return [bytes, ...unpacked]
    .map((each) => each.toString('latin1'))
    .join('\n')
    .toLowerCase();
}

test('nothing of what is not out is in any byte of the site', () => {
  const files = filesIn(out);
  const leaks = files.flatMap((file) => {
    const found = /xyzzq[a-z]*/.exec(`${file}\n${readAll(file)}`);
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(leaks).toEqual([]);
  expect(files.filter((file) => /\/2031\//.test(`/${file}`))).toEqual([]);
});

test('a text that must not be redistributed is in no byte of the site but its page', () => {
  const holding = filesIn(out).filter((file) => readAll(file).includes('qwzzx'));
  expect(holding.toSorted()).toEqual([
    '2024/06/18/kept/index.html',
    'ru/2024/06/18/kept/index.html',
  ]);
  // It is found by its headline.
  const named = filesIn(out).filter((file) => readAll(file).includes('kept headline'));
  expect(named).toEqual(expect.arrayContaining(['feed.xml', 'data/articles-2024.csv']));
  expect(named.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
});

test('what is out is found so, in pages and in the search index: the proof looks where it should', () => {
  const holding = filesIn(out).filter((file) => /open (?:headline|text)/.test(readAll(file)));
  expect(holding).toContain('2024/06/20/open/index.html');
  expect(holding.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
});

test('a picture that only they show is not there', async () => {
  const pictures = filesIn(out).filter((file) => /\.(?:png|webp|avif|jpe?g)$/.test(file));
  const sizes = await Promise.all(
    pictures.map(async (file) => (await sharp(path.join(out, file)).metadata()).width),
  );
  // Theirs are as wide as nothing else here.
  expect(sizes).toContain(640);
  expect(sizes).not.toContain(777);
});
