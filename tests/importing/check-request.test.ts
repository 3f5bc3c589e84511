import path from 'node:path';
import { expect, test } from 'vitest';
import { checkRequest } from '../../src/importing/check-request.ts';
import { csv } from '../../src/importing/readers/tables/tables.ts';
import { plainText } from '../../src/importing/readers/plain-text.ts';
import { wordpress } from '../../src/importing/readers/wordpress/wordpress.ts';
import type { Reader } from '../../src/importing/reader.ts';
import { folderForTest } from '../helpers/imports.ts';

function checkWith(reader: Reader, flags: Readonly<Record<string, string>>) {
  const cwd = folderForTest({ 'in/a.txt': 'x' });
  const { slug, report = 'r.json', ...files } = flags;
  const whole = (file: string | undefined) => file && path.join(cwd, file);
  const request = {
    report: path.join(cwd, report),
    media: whole(files['media']),
    comments: whole(files['comments']),
    map: whole(files['map']),
    types: files['types']?.split(','),
    cwd,
    all: { source: [], topics: [], ...(slug === undefined ? {} : { slug }) },
  };
  return checkRequest(request, [{ reader, paths: [path.join(cwd, 'in/a.txt')], notes: [] }]);
}

test.each<[Reader, Record<string, string>, string]>([
  [
    csv,
    { types: 'news' },
    '--types is for exports of WordPress; what was given is of the kind csv',
  ],
  [wordpress, { media: 'nope' }, '--media nope is not a folder'],
  [wordpress, { media: 'in/a.txt' }, '--media in/a.txt is not a folder'],
  [wordpress, { report: 'no/r.json' }, 'the folder of --report, no, is not there'],
  [wordpress, { report: 'in' }, '--report in is a folder'],
  [wordpress, { comments: 'no/c' }, 'the folder of --comments, no, is not there'],
  [wordpress, { map: 'map.yaml' }, '--map is for tables and Markdown'],
  [wordpress, { slug: 'one' }, '--slug is for a file with one article'],
])('flags that cannot be followed: %#', async (reader, flags, message) => {
  await expect(checkWith(reader, flags)).rejects.toThrow(message);
});

test('flags that can be followed', async () => {
  await expect(checkWith(csv, { map: 'map.yaml', media: 'in' })).resolves.toBeUndefined();
  await expect(checkWith(plainText, { slug: 'one' })).resolves.toBeUndefined();
});
