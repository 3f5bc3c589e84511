import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { needsLook } from '../../src/importing/import-archive.ts';
import { createProgress } from '../../src/terminal/progress.ts';
import { writeLargeExport } from '../helpers/large-export.ts';
import { folderForTest, importInto } from '../helpers/imports.ts';

const wire = (title: string, more = '') =>
  `${title}\n\n26 August 2021\n\nThe hall on the square is open.\n\n${more}Based on materials from TASS\n`;

test('an item is written once, and the account adds up', async () => {
  const folder = folderForTest({ 'in/hall.txt': wire('A hall opens') });
  const first = await importInto(folder, [path.join(folder, 'in/hall.txt')]);
  expect(first).toMatchObject({ kind: 'text', read: 1, written: 1, skipped: 0, wordsDiffer: 0 });
  const [item] = first.items;
  expect(item).toMatchObject({
    status: 'written',
    file: 'content/articles/2021/2021-08-26-a-hall-opens.md',
    address: '/2021/08/26/a-hall-opens/',
  });
  expect(item?.wordsIn).toBe((item?.wordsOut ?? 0) + (item?.wordsReported ?? 0));
  const file = path.join(folder, item?.file ?? '');
  const text = readFileSync(file, 'utf8');
  const again = await importInto(folder, [path.join(folder, 'in/hall.txt')]);
  expect(again).toMatchObject({ read: 1, written: 0, unchanged: 1, skipped: 0 });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a changed original is taken over with --update where nobody edited the article, and told where somebody did', async () => {
  const folder = folderForTest({ 'in/hall.txt': wire('A hall opens') });
  const paths = [path.join(folder, 'in/hall.txt')];
  const file = path.join(folder, 'content/articles/2021/2021-08-26-a-hall-opens.md');
  await importInto(folder, paths);
  writeFileSync(paths[0] ?? '', wire('A hall opens', 'It has forty seats.\n\n'));

  const told = await importInto(folder, paths);
  expect(told).toMatchObject({ skipped: 1, updated: 0 });
  expect(told.items[0]?.reason).toContain('--update');
  expect(readFileSync(file, 'utf8')).not.toContain('forty');

  expect(await importInto(folder, paths, { update: true })).toMatchObject({
    updated: 1,
    skipped: 0,
  });
  expect(readFileSync(file, 'utf8')).toContain('forty seats');

  const edited = readFileSync(file, 'utf8').replace('forty', 'forty-two');
  writeFileSync(file, edited);
  expect(await importInto(folder, paths, { update: true })).toMatchObject({
    unchanged: 1,
    skipped: 0,
  });
  writeFileSync(paths[0] ?? '', wire('A hall opens', 'It has fifty seats.\n\n'));
  const kept = await importInto(folder, paths, { update: true });
  expect(kept).toMatchObject({ updated: 0, skipped: 1 });
  expect(kept.items[0]?.theirs).toContain('fifty seats');
  expect(readFileSync(file, 'utf8')).toBe(edited);
});

test('a name that no vocabulary has is added to it before an article has it, and only once', async () => {
  const folder = folderForTest({
    'in/a.csv':
      'title,date,topics,body\nOne,2021-08-26,Town halls,Words\nTwo,2021-08-27,Town Halls,More\n',
    'in/map.yaml': 'fields: { title: title, date: date, topics: topics, body: body }\n',
  });
  const report = await importInto(folder, [path.join(folder, 'in/a.csv')], {
    map: path.join(folder, 'in/map.yaml'),
  });
  expect(report).toMatchObject({ written: 2, topicsAdded: 1 });
  expect(readFileSync(path.join(folder, 'content/topics.yaml'), 'utf8')).toBe(
    'town-halls:\n  label: Town halls\n',
  );
  const again = await importInto(folder, [path.join(folder, 'in/a.csv')], {
    map: path.join(folder, 'in/map.yaml'),
  });
  expect(again).toMatchObject({ unchanged: 2, topicsAdded: 0 });
});

test('a dry run writes the account and nothing else', async () => {
  const folder = folderForTest({ 'in/hall.txt': wire('A hall opens') });
  const report = await importInto(folder, [path.join(folder, 'in/hall.txt')], { dryRun: true });
  expect(report).toMatchObject({ dryRun: true, written: 1 });
  expect(() => readFileSync(path.join(folder, report.items[0]?.file ?? ''))).toThrow('ENOENT');
});

test('an item that cannot be placed is skipped with its reason, and the rest goes on', async () => {
  const folder = folderForTest({
    'in/a.txt': 'No date here\n\nWords.\n\nMore words.\n',
    'in/b.txt': wire('A hall opens'),
  });
  const report = await importInto(folder, [path.join(folder, 'in')]);
  expect(report).toMatchObject({ read: 2, written: 1, skipped: 1 });
  expect(report.items[0]).toMatchObject({ status: 'skipped', place: 'a.txt' });
  expect(report.items[0]?.reason).toContain('--date');
});

test('an article that is there keeps its name and address', async () => {
  const folder = folderForTest({
    'in/hall.txt': wire('A hall opens'),
    'content/articles/2021/2021-08-26-a-hall-opens.md':
      '---\ntitle: Another\ndate: 2021-08-26\n---\n\nX\n',
  });
  const report = await importInto(folder, [path.join(folder, 'in/hall.txt')]);
  expect(report.items[0]?.address).toBe('/2021/08/26/a-hall-opens-2/');
});

test('reasons are counted, and that nothing was found needs a look', async () => {
  const folder = folderForTest({ 'in/a.txt': 'A hall\n\nWords.\n', 'in/b.txt': 'B\n\nWords.\n' });
  const report = await importInto(folder, [path.join(folder, 'in')]);
  expect(report.skippedBecause).toEqual([
    { reason: expect.stringContaining('no date') as string, count: 2, place: 'a.txt' },
  ]);
  expect(needsLook({ ...report, skipped: 0 })).toBe(false);
  expect(needsLook({ ...report, skipped: 0, read: 0 })).toBe(true);
});

test('an old address that another article of the archive has is not an alias, with --update neither', async () => {
  const csv = 'title,day,address,body\nHall,2021-08-26,/2021/08/26/hall/,Words\n';
  const folder = folderForTest({
    'in/a.csv': csv,
    'in/map.yaml':
      'fields: { title: title, date: day, address: address, slug: { value: hall }, body: body }\n',
    'content/articles/2021/2021-08-26-hall.md':
      '---\ntitle: Ours\ndate: 2021-08-26\n---\n\nOurs.\n',
  });
  const paths = [path.join(folder, 'in/a.csv')];
  const request = { map: path.join(folder, 'in/map.yaml') };
  const { items } = await importInto(folder, paths, request);
  expect(items[0]).toMatchObject({ status: 'written', address: '/2021/08/26/hall-2/' });
  expect(items[0]?.decided).toEqual([
    'its old address /2021/08/26/hall/ is taken or cannot be one, and leads nowhere',
  ]);
  const file = path.join(folder, items[0]?.file ?? '');
  expect(readFileSync(file, 'utf8')).not.toContain('aliases');

  writeFileSync(paths[0] ?? '', csv.replace('Words', 'More words'));
  expect(await importInto(folder, paths, { ...request, update: true })).toMatchObject({
    updated: 1,
  });
  expect(readFileSync(file, 'utf8')).toContain('More words');
  expect(readFileSync(file, 'utf8')).not.toContain('aliases');
});

test('an alias belongs to the article that had it first, with --update too', async () => {
  const csv = 'title,day,address,body\nHall,2021-08-26,/news/hall.html,Words\n';
  const map = 'fields: { title: title, date: day, address: address, body: body }\n';
  const folder = folderForTest({
    'in/a.csv': csv,
    'in/map.yaml': map,
    'content/articles/2020/2020-01-01-ours.md':
      '---\ntitle: Ours\ndate: 2020-01-01\naliases: /news/hall.html/\n---\n\nOurs.\n',
  });
  const paths = [path.join(folder, 'in/a.csv')];
  const request = { map: path.join(folder, 'in/map.yaml'), update: true };
  const { items } = await importInto(folder, paths, request);
  const file = path.join(folder, items[0]?.file ?? '');
  expect(readFileSync(file, 'utf8')).not.toContain('aliases');
  writeFileSync(paths[0] ?? '', csv.replace('Words', 'More words'));
  expect(await importInto(folder, paths, request)).toMatchObject({ updated: 1 });
  expect(readFileSync(file, 'utf8')).not.toContain('aliases');
});

test('an import that the machine stops says that it can go on, and does', async () => {
  const folder = folderForTest({
    'in/a.txt': wire('A hall opens'),
    'in/b.txt': wire('A hall closes').replace('2021', '2022'),
    'content/articles/2022': 'a file where a folder has to be',
  });
  const paths = [path.join(folder, 'in')];
  await expect(importInto(folder, paths)).rejects.toThrow(
    /2022.*; the articles written so far are whole: fix this, and the same command goes on$/,
  );
  rmSync(path.join(folder, 'content/articles/2022'));
  expect(await importInto(folder, paths)).toMatchObject({ written: 1, unchanged: 1 });
});

test('an import that goes on counts the addresses of all, whenever they were written', async () => {
  const row = (day: string, address: string) => `Hall,${day},${address},Words\n`;
  const csv = `title,day,address,body\n${row('2021-08-26', '/2021/08/26/hall/')}${row('2021-08-27', '/news/2.html')}`;
  const more = `${csv}${row('2021-08-28', '/news/3.html')}${row('2021-08-29', '/search/')}${row('none', '/news/5.html')}`;
  const map = 'fields: { title: title, date: day, address: address, body: body }\n';
  const folder = folderForTest({ 'in/a.csv': csv, 'in/map.yaml': map });
  const request = { map: path.join(folder, 'in/map.yaml') };
  const paths = [path.join(folder, 'in/a.csv')];
  await importInto(folder, paths, request);
  writeFileSync(paths[0] ?? '', more);
  const report = await importInto(folder, paths, request);
  expect(report).toMatchObject({ read: 5, written: 2, unchanged: 2, updated: 0, skipped: 1 });
  const whole = folderForTest({ 'in/a.csv': more, 'in/map.yaml': map });
  const atOnce = await importInto(whole, [path.join(whole, 'in/a.csv')], {
    map: path.join(whole, 'in/map.yaml'),
  });
  const addresses = { addressesKept: 1, addressesRedirected: 2, addressesLost: 1 };
  expect(atOnce).toMatchObject({ read: 5, written: 4, ...addresses });
  expect(report).toMatchObject(addresses);
});

test('progress says how many items there are, and before that is known how much of the files is read', async () => {
  const folder = folderForTest();
  const file = path.join(folder, 'export.xml');
  const posts = writeLargeExport(file, 300_000);
  let now = 0;
  const lines: string[] = [];
  // A log has a line every ten seconds: here for each item.
  const progress = createProgress(
    { write: (line: string) => lines.push(line) },
    () => (now += 10_000),
  );
  await importInto(folder, [file], { dryRun: true }, progress);
  const steps = Object.groupBy(lines, (line) => line.split(':')[0] ?? '');
  expect(steps['survey']?.slice(0, -1).at(-1)).toMatch(/^survey: \d+ items, \d+\/s, .* left\n$/);
  expect(steps['try']?.[1]).toMatch(new RegExp(`^try: 2 of ${posts} items, \\d+/s, .* left\n$`));
});

test('files of a folder that its reader passes over are told', async () => {
  const folder = folderForTest({
    'in/hall.md': '---\ntitle: Hall\ndate: 2021-08-26\n---\n\nOpen.\n',
    'in/wire.txt': wire('A hall opens'),
  });
  const report = await importInto(folder, [path.join(folder, 'in')]);
  expect(report.faults).toEqual([
    { place: path.join(folder, 'in'), message: expect.stringContaining('wire.txt') as string },
  ]);
  expect(needsLook(report)).toBe(true);
});

test('an article without a text needs a look', async () => {
  const csv = 'title,day,body\nHall,2021-08-26,\nPier,2021-08-27,Words\nQuay,2021-08-28,\n';
  const map = 'fields: { title: title, date: day, body: body }\n';
  const folder = folderForTest({ 'in/a.csv': csv, 'in/map.yaml': map });
  const request = { map: path.join(folder, 'in/map.yaml') };
  const report = await importInto(folder, [path.join(folder, 'in/a.csv')], request);
  expect(report.doubts).toEqual([{ reason: 'it has no text', count: 2, place: 'a.csv:2' }]);
  expect(report.items.map(({ reason }) => reason)).toEqual([
    'it has no text',
    undefined,
    'it has no text',
  ]);
  expect(needsLook(report)).toBe(true);
});
