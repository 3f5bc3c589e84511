import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultOf, MisledError } from '../../src/cache/table-fault.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

const withCode = (errcode: number) => Object.assign(new Error('x'), { errcode });

test.each([
  [5, 'busy'],
  [6, 'busy'],
  [11, 'damaged'],
  [26, 'damaged'],
  [522, 'damaged'],
  [1032, 'damaged'],
  [10, 'the disk cannot be read or written'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
])('SQLite error %i: %s', (code, fault) => {
  expect(faultOf(withCode(code), '/none')).toBe(fault);
});

test('a file that says that it may only be read is damaged if it can be written', async () => {
  const file = path.join(await temporaryFolder(), 'x');
  await writeFile(file, '');
  expect(faultOf(withCode(8), file)).toBe('damaged');
  expect(faultOf(withCode(8), '/none/x')).toBe('the file cannot be written');
});

test('an index that leads to the wrong rows is damage; other errors are thrown again', () => {
  expect(faultOf(new MisledError(), '/none')).toBe('damaged');
  const other = new TypeError('ours');
  expect(() => faultOf(other, '/none')).toThrow(other);
});
