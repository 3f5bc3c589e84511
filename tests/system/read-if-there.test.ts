import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readIfThere } from '../../src/system/read-if-there.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-read-'));
const file = path.join(folder, 'file');
writeFileSync(file, 'text');
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is read; of what is not there, nor the folder that it would lie in, nothing is said', () => {
  expect(readIfThere(file)?.toString()).toBe('text');
  expect(readIfThere(path.join(folder, 'other'))).toBeUndefined();
  expect(readIfThere(path.join(file, 'below'))).toBeUndefined();
});

test('what cannot be read is said', () => {
  expect(() => readIfThere(folder)).toThrow(/EISDIR/);
});
