import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseReaders, readers } from '../../../src/importing/readers/readers.ts';
import { seeds } from '../../helpers/import-seeds.ts';
import { folderForTest } from '../../helpers/imports.ts';
import { tryImport } from '../../helpers/try-import.ts';

const wxr =
  '<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel></channel></rss>';

test.each([
  ['wordpres', '"wordpres" is not a kind that can be imported; did you mean "wordpress"?'],
  ['drupal', '"drupal" is not a kind that can be imported; kinds are wordpress, '],
])('--from %s is not a kind', async (from, message) => {
  await expect(chooseReaders(['a.xml'], from)).rejects.toThrow(message);
});

test('a path that is not there', async () => {
  await expect(chooseReaders(['/nowhere/a.xml'], undefined)).rejects.toThrow(
    'there is no file or folder /nowhere/a.xml',
  );
});

test('an export is never read as another kind', async () => {
  const file = path.join(folderForTest({ 'export.xml': wxr }), 'export.xml');
  await expect(chooseReaders([file], 'csv')).rejects.toThrow('leave out --from');
  const inputs = await chooseReaders([file], undefined);
  expect(inputs.map(({ reader }) => reader.kind)).toEqual(['wordpress']);
});

test('every kind has sound inputs for the nightly fuzzing', () => {
  expect(Object.keys(seeds).toSorted()).toEqual(readers.map(({ kind }) => kind).toSorted());
});

test.each(Object.entries(seeds))('%s: the sound inputs are read whole', async (kind, make) => {
  const folder = path.join(folderForTest(), 'outer');
  for (const seed of make()) {
    const trial = await tryImport(folder, kind, seed);
    expect(trial.find).toBeUndefined();
    expect(trial.read).toBeGreaterThan(0);
  }
});
