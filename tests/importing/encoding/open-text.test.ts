import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeWhole, openText } from '../../../src/importing/encoding/open-text.ts';
import { encodeText, encodeUtf16 } from '../../helpers/encode.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-encoding-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readBack(bytes: Uint8Array) {
  const file = path.join(folder, 'a.txt');
  await writeFile(file, bytes);
  let read = 0;
  const opened = await openText(file, { place: 'a.txt', onBytes: (count) => (read += count) });
  let text = '';
  let pieces = 0;
  for await (const chunk of opened.chunks) {
    text += chunk;
    pieces++;
  }
  expect(read).toBe(bytes.length);
  return { text, pieces, encoding: opened.encoding, broken: opened.broken() };
}

const paragraph = 'Движение по мосту началось утром в четверг. 😀 Ремонт продолжался три года.\n';

test('a text longer than a piece comes in pieces, with no character cut', async () => {
  const text = paragraph.repeat(20_000);
  const read = await readBack(Buffer.from(text));
  expect(read).toMatchObject({ encoding: 'utf-8', broken: 0 });
  expect(read.text === text).toBe(true);
  expect(read.pieces).toBeGreaterThan(4);
});

test('the encoding is chosen from the first part that has more than ASCII, however late', async () => {
  const text = `${'Plain words of a long list. '.repeat(60_000)}${paragraph.replace('😀', '')}`;
  const read = await readBack(encodeText(text, 'windows-1251') ?? Buffer.from(''));
  expect(read.encoding).toBe('windows-1251');
  expect(read.text === text).toBe(true);
});

test('UTF-16 in pieces, with and without a mark', async () => {
  const text = paragraph.repeat(5_000);
  for (const order of ['le', 'be'] as const) {
    const bytes = encodeUtf16(text, order);
    for (const each of [bytes, bytes.subarray(2)]) {
      const read = await readBack(each);
      expect(read.encoding).toBe(`utf-16${order}`);
      expect(read.text === text).toBe(true);
    }
  }
});

test('bytes that are broken are counted, and the rest is whole', async () => {
  const bytes = Buffer.concat([
    Buffer.from(paragraph),
    Buffer.from([0xff, 0xc3]),
    Buffer.from(paragraph),
  ]);
  expect(await readBack(bytes)).toMatchObject({
    text: `${paragraph}\uFFFD\uFFFD${paragraph}`,
    broken: 2,
  });
});

test('an empty file is an empty text', async () => {
  expect(await readBack(Buffer.from(''))).toMatchObject({ text: '', encoding: 'utf-8' });
  expect(decodeWhole(Buffer.from(''), { place: 'a.txt' })).toMatchObject({ text: '' });
});
