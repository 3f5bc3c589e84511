import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/system/errors.ts';
import {
  codeOf,
  isMissing,
  readIfThere,
  readUtf8,
  sync,
  writeDurably,
  writeWhole,
} from '../../src/system/files.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = path.join(folder, 'file');
  writeFileSync(file, 'old');
});
const names = () => readdirSync(folder);
const caught = (does: () => unknown): unknown => {
  try {
    return does();
  } catch (error) {
    return error;
  }
};

test('a failure has the short name that the system gives it, and other errors have none', () => {
  expect(codeOf(caught(() => readFileSync(folder)))).toBe('EISDIR');
  expect(codeOf(new Error('ENOENT'))).toBe('');
  expect([undefined, null, 'ENOENT', { code: 7 }].map(codeOf)).toEqual(['', '', '', '']);
});

test('what is missing is told from what cannot be read', () => {
  expect(isMissing(caught(() => readFileSync(path.join(folder, 'other'))))).toBe(true);
  expect(isMissing(caught(() => readFileSync(path.join(file, 'below'))))).toBe(true);
  expect(isMissing(caught(() => readFileSync(folder)))).toBe(false);
});

describe('readIfThere', () => {
  test('gives bytes, and nothing where there is no file', () => {
    expect(readIfThere(file)?.toString()).toBe('old');
    expect(readIfThere(path.join(folder, 'other'))).toBeUndefined();
    expect(readIfThere(path.join(file, 'below'))).toBeUndefined();
    expect(readIfThere(folder)).toBeUndefined();
  });

  test('throws what else goes wrong', () => {
    expect(() => readIfThere(path.join(folder, 'x'.repeat(5000)))).toThrow(/ENAMETOOLONG/);
  });
});

test('UTF-8 is read as it is, and anything else is refused', () => {
  writeFileSync(file, '\uFEFFа\r\n');
  expect(readUtf8(file)).toBe('\uFEFFа\r\n');
  writeFileSync(file, Buffer.from([0xd0, 0x2e]));
  expect(() => readUtf8(file)).toThrow(UsageError);
});

describe('writeWhole', () => {
  test('writes a new file, and another in its place with the same permissions', () => {
    writeWhole(path.join(folder, 'new'), Buffer.from('new'));
    expect(readFileSync(path.join(folder, 'new'), 'utf8')).toBe('new');
    chmodSync(file, 0o764);
    writeWhole(file, 'replaced');
    expect(readFileSync(file, 'utf8')).toBe('replaced');
    expect(statSync(file).mode & 0o777).toBe(0o764);
    expect(names()).toEqual(['file', 'new']);
  });

  test('leaves what was there if it fails, and nothing beside it', () => {
    mkdirSync(path.join(folder, 'taken', 'below'), { recursive: true });
    expect(() => writeWhole(path.join(folder, 'taken'), 'text')).toThrow(/EISDIR|ENOTEMPTY/);
    expect(() => writeWhole(path.join(folder, 'nowhere', 'file'), 'text')).toThrow(/ENOENT/);
    expect(names()).toEqual(['file', 'taken']);
  });

  test('writes a file of any name that the system takes', () => {
    const long = path.join(folder, `${'x'.repeat(250)}.md`);
    writeWhole(long, 'text');
    expect(readFileSync(long, 'utf8')).toBe('text');
  });
});

test('what is written durably is there whole, and so are files that are waited for', async () => {
  const text = randomUUID();
  await writeDurably(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
  await expect(sync(file)).resolves.toBeUndefined();
  await expect(sync(path.join(folder, 'other'))).rejects.toThrow(/ENOENT/);
  expect(names()).toEqual(['file']);
});
