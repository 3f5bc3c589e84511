import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../../../src/importing/reader.ts';
import { word } from '../../../../src/importing/readers/word/word.ts';
import { docx, paragraph, picture } from '../../../helpers/docx.ts';
import { readOptions } from '../../../helpers/imports.ts';
import { allOf } from '../../../helpers/pieces.ts';

const options: ReadOptions = { ...readOptions, today: '2021-08-30' };

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'word-'));
  mkdirSync(path.join(folder, 'b'));
  const put = (name: string, bytes: Uint8Array) => writeFileSync(path.join(folder, name), bytes);
  put('a.docx', docx({ body: paragraph('First'), parts: { '../out.xml': 'x' } }));
  put('b/c.DOCX', docx({ body: paragraph('Second') }));
  put('~$a.docx', Uint8Array.of(1));
  put('broken.docx', Uint8Array.of(80, 75, 3, 4));
  put('notes.txt', Uint8Array.of(97));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('word', () => {
  test('reads the documents of a folder, and says which cannot be read', async () => {
    expect(await allOf(word.read([folder], options))).toMatchObject([
      {
        type: 'fault',
        place: 'a.docx',
        message: '"../out.xml" in its zip leads out of it, and is not read',
        lost: false,
      },
      { type: 'item', origin: 'word:a.docx', title: { text: 'First' } },
      { type: 'item', origin: 'word:b/c.DOCX', title: { text: 'Second' } },
      { type: 'fault', place: 'broken.docx', lost: true },
    ]);
  });

  test('keeps the files of pictures until the next item is asked for', async () => {
    const file = path.join(folder, 'd.docx');
    const body = paragraph('Third') + paragraph(picture('A rock'));
    writeFileSync(file, docx({ body, picture: Uint8Array.of(1) }));
    const items = word.read([file], options)[Symbol.asyncIterator]();
    const first: unknown = (await items.next()).value;
    const { pictureFolders } = first as { pictureFolders: { beside: string } };
    const picturePath = path.join(pictureFolders.beside, 'picture-1.png');
    expect(existsSync(picturePath)).toBe(true);
    expect((await items.next()).done).toBe(true);
    expect(existsSync(picturePath)).toBe(false);
  });

  test.each([
    ['a.docx', '', true],
    ['a.md', 'PK\u0003\u0004 word/document.xml', true],
    ['a.zip', 'PK\u0003\u0004 a.txt', false],
    ['a.doc', '', false],
  ])('%s', (name, head, expected) => {
    expect(word.recognises({ path: name, isFolder: false, names: [], head })).toBe(expected);
  });
});
