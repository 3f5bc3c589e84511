import { createWriteStream, readFileSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderForTest, importInto, type ReportFile } from '../../../helpers/imports.ts';

const itemOf = (id: number, content: string) =>
  `<item><title>Hall ${id}</title><link>https://old.example/2020/05/01/hall-${id}/</link><guid>https://old.example/?p=${id}</guid>` +
  `<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2020-05-01 10:00:00</wp:post_date>` +
  `<wp:post_name>hall-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`;
const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss><channel><wp:wxr_version>1.2</wp:wxr_version>\n';
const exportOf = (...items: string[]) => `${head}${items.join('')}</channel></rss>\n`;

async function importText(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<ReportFile & { texts: string[] }> {
  const folder = folderForTest(files);
  const report = await importInto(folder, [path.join(folder, 'in')], { from: 'wordpress' });
  return { ...report, texts: textsIn(folder) };
}

/** The articles, in the order of their names. */
function textsIn(folder: string): string[] {
  const articles = path.join(folder, 'content/articles/2020');
  return readdirSync(articles)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(path.join(articles, name), 'utf8'));
}

test('an item of one line that is too long is told, and those beside it come in', async () => {
  const folder = folderForTest({ 'in/site.wordpress.xml': '' });
  const file = createWriteStream(path.join(folder, 'in/site.wordpress.xml'));
  const write = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  await write(head + itemOf(1, 'Before.') + itemOf(2, '').split(']]>', 1).join(''));
  const megabyte = 'word '.repeat(200_000);
  for (let megabytes = 0; megabytes < 70; megabytes++) await write(megabyte);
  await write(`]]></content:encoded></item>${itemOf(3, 'Behind.')}</channel></rss>`);
  file.end();
  await once(file, 'close');
  const report = await importInto(folder, [path.join(folder, 'in')], { from: 'wordpress' });
  expect(report).toMatchObject({ read: 3, written: 2, skipped: 1 });
  expect(report.skippedBecause[0]?.reason).toContain('is larger than 64 MB');
  expect(textsIn(folder).map((text) => text.includes('Behind.'))).toEqual([false, true]);
});

test('elements in elements without end are told, in XML and in a text', async () => {
  const deep = `<item><title>Deep</title>${'<a>'.repeat(50_000)}`;
  const report = await importText({
    'in/site.wordpress.xml': exportOf(
      itemOf(1, 'Before.'),
      deep,
      itemOf(2, `${'<blockquote>'.repeat(5000)}Deep.`),
      itemOf(3, `${'<div>'.repeat(5000)}Deep too.`),
      itemOf(4, 'Behind.'),
    ),
  });
  expect(report.items.map(({ status, reason }) => reason ?? status)).toEqual([
    'written',
    'the item "Deep" has elements in elements without end',
    expect.stringMatching(/nested|deep/),
    expect.stringMatching(/nested|deep|written/),
    'written',
  ]);
});

describe('entities', () => {
  test('that a file declares are not followed, however they multiply', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "lol">${Array.from(
      'bcdefghij',
      (name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`,
    ).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const item = itemOf(1, 'Before.').replace('Hall 1', 'Hall &j; &file;');
    const report = await importText({
      'in/site.wordpress.xml': exportOf(item).replace('<rss>', `${bomb}<rss>`),
    });
    expect(report).toMatchObject({ written: 1, wordsDiffer: 0 });
    expect(report.faults[0]?.message).toContain('none is followed');
    expect(report.texts[0]).not.toMatch(/lol|root:/);
  });

  test('of HTML in a text are its characters', async () => {
    const { texts } = await importText({
      'in/site.wordpress.xml': exportOf(itemOf(1, 'Caf&eacute; &amp;amp; &#1055;&unknown;')),
    });
    expect(texts[0]).toMatch(/Café &amp;amp; П&unknown;|Café \\?&amp; П\\?&unknown;/);
  });
});

test('control characters and bytes that are no text are taken out or replaced, and told', async () => {
  const bytes = Buffer.from(exportOf(itemOf(1, 'A\0B\x01C\x1bD \x7f. Порт открыт ~ end.')));
  bytes[bytes.indexOf('~')] = 0xff;
  const report = await importText({ 'in/site.wordpress.xml': bytes });
  expect(report).toMatchObject({ written: 1, wordsDiffer: 0 });
  expect(report.texts[0]).toContain('ABCD');
  expect(report.texts[0]).toContain('\uFFFD end.');
  expect(report.faults.map(({ message }) => message.replace(/.*(U\+\w+).*/, '$1')).sort()).toEqual([
    'U+0000',
    'U+0001',
    'U+001B',
    'U+FFFD',
  ]);
});

test('a file that is cut off anywhere gives its whole items, and the last as far as it goes', async () => {
  const whole = exportOf(itemOf(1, 'One.'), itemOf(2, 'Two.'), itemOf(3, 'Three.'));
  const second = whole.indexOf('<item>', whole.indexOf('Hall 1'));
  for (const at of [0, 7, 40, 180, 230, 330]) {
    const report = await importText({ 'in/site.wordpress.xml': whole.slice(0, second + at) });
    expect(report.items[0]).toMatchObject({ status: 'written' });
    expect(report.read).toBe(at < 7 ? 1 : 2);
    expect(report.wordsDiffer).toBe(0);
    if (at >= 7) expect(report.items[1]?.reason).toContain('ends in the middle');
  }
});

test('parts of an export are read in the order of their numbers', async () => {
  const names = ['site.010.xml', 'site.002.xml', 'site.001.xml'];
  const report = await importText(
    Object.fromEntries(
      names.map((name, index) => [`in/${name}`, exportOf(itemOf(index + 1, 'x'))]),
    ),
  );
  expect(report.items.map(({ place }) => place.replace(/:\d+$/, ''))).toEqual(names.toReversed());
});
