import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFile } from '../../src/editing/import-file.ts';
import { newArticle } from '../../src/editing/new-article.ts';
import { openSession, type EditingSession } from '../../src/editing/editing-session.ts';
import { docx, paragraph, picture } from '../helpers/docx.ts';
import { flat } from '../helpers/hostile-pictures.ts';
import { UsageError } from '../../src/system/errors.ts';

const id = '0b6f6c0a-6f0e-4a52-9a5c-0d1f6b1f2a11';
/** 23:30 in UTC is the next day in Moscow. */
const lateEvening = Date.UTC(2021, 7, 25, 23, 30);
const settings = {
  'site.yaml':
    'name: Test\nurl: https://example.org/archive\ntimeZone: Europe/Moscow\neditions: [en, ru]\n',
  'topics.yaml':
    'space:\n  label: { en: Space, ru: Космос }\n  aliases: [Spaceflight]\nnobel-prizes: { label: Nobel Prizes }\n',
  'sources.yaml': 'tass:\n  label: { en: TASS, ru: ТАСС }\nap: { label: Associated Press }\n',
};

let folder: string;
let session: EditingSession;

function open(): EditingSession {
  const opened = openSession(folder, lateEvening);
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
  return opened;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-new-'));
  for (const [file, text] of Object.entries(settings)) {
    await writeFile(path.join(folder, file), text);
  }
  session = open();
});
afterEach(() => rm(folder, { recursive: true }));

const plain = { title: 'Soyuz docks: a first', source: ['ТАСС'], topic: ['Spaceflight'] };

describe('a new article', () => {
  test('lies where its day and headline say, with ids for names', async () => {
    const written = await newArticle(session, plain, id);
    expect(written).toEqual({
      file: path.join(folder, 'articles/2021/2021-08-26-soyuz-docks-a-first.md'),
      address: 'https://example.org/archive/2021/08/26/soyuz-docks-a-first/',
      period: '2021-08-26',
      lang: 'en',
    });
    expect(await readFile(written.file, 'utf8')).toBe(
      `---\nid: ${id}\ntitle: 'Soyuz docks: a first'\ndate: 2021-08-26\nsource: tass\ntopics: space\n---\n\n`,
    );
  });

  test.each([
    ['1937-07', '1937-07-soyuz-docks-a-first.md', '1937/07/soyuz-docks-a-first/', '1937-07'],
    ['July 1937', '1937-07-soyuz-docks-a-first.md', '1937/07/soyuz-docks-a-first/', '1937-07'],
    ['июль 1937 г.', '1937-07-soyuz-docks-a-first.md', '1937/07/soyuz-docks-a-first/', '1937-07'],
    ['1937', '1937-soyuz-docks-a-first.md', '1937/soyuz-docks-a-first/', '1937'],
  ])('may be of a month or a year: %s', async (date, file, address, period) => {
    const written = await newArticle(session, { ...plain, date }, id);
    expect(written).toEqual({
      file: path.join(folder, 'articles/1937', file),
      address: `https://example.org/archive/${address}`,
      period,
      lang: 'en',
    });
    expect(await readFile(written.file, 'utf8')).toContain(`\ndate: ${period}\n`);
  });

  test('without a day has no number for a slug', async () => {
    const request = { ...plain, title: '1984', date: '1949' };
    await expect(newArticle(session, request, id)).rejects.toThrow(
      'the address would be that of a day or month, /1949/1984/; use --slug to give one with a letter',
    );
    const { address } = await newArticle(session, { ...request, slug: 'orwell-1984' }, id);
    expect(address).toBe('https://example.org/archive/1949/orwell-1984/');
  });

  test('takes the edition from the script, the day and slug as asked', async () => {
    const request = { ...plain, title: '«Союз» у станции', date: '30.04.2001', slug: 'soyuz' };
    const written = await newArticle(session, request, id);
    expect(path.basename(written.file)).toBe('2001-04-30-soyuz.ru.md');
    expect(written.address).toBe('https://example.org/archive/ru/2001/04/30/soyuz/');
  });

  test.each([
    [{ topic: ['spase'] }, /"spase" is not in topics\.yaml; did you mean "space"\?/],
    [{ source: ['AFP'] }, /"AFP" is not in sources\.yaml; the choices are tass, ap/],
    [{ topic: ['space, tass'] }, /for several, repeat the flag: --topic space --topic tass/],
    [{ topic: ['nobel'] }, /did you mean "nobel-prizes"\?/],
    [{ source: ['TAS'] }, /"TAS" is not in sources\.yaml; did you mean "tass"\?/],
    [{ date: 'soon' }, /"soon" is not a date/],
    [{ date: '31.9.2021' }, /"31\.9\.2021" is not a date; September has 30 days/],
    [{ slug: '../x' }, /cannot be part of an address/],
    [{ lang: 'ar' }, /"ar" is not an edition of this site; editions are en, ru/],
    [{ title: ' ' }, /headline is empty/],
    [{ title: '!?' }, /--slug/],
  ])('with %j is refused, and nothing is written', async (wrong, message) => {
    const attempt = newArticle(session, { ...plain, ...wrong }, id);
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(message);
    expect(await readdir(folder)).not.toContain('articles');
  });

  test('is never written over another, nor beside one whose edition it would become', async () => {
    const { file } = await newArticle(session, plain, id);
    const before = await readFile(file, 'utf8');
    await expect(newArticle(session, plain, id)).rejects.toThrow(/already exists/);
    await expect(newArticle(session, { ...plain, lang: 'ru' }, id)).rejects.toThrow(
      /already exists/,
    );
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(path.dirname(file))).toHaveLength(1);
  });
});

describe('the settings', () => {
  test('with errors come back as problems', async () => {
    await writeFile(path.join(folder, 'topics.yaml'), 'space: {}\n');
    expect(openSession(folder, lateEvening)).toMatchObject({
      problems: [{ file: 'topics.yaml' }],
    });
  });

  test('are needed, vocabularies are not', async () => {
    await rm(path.join(folder, 'topics.yaml'));
    await writeFile(path.join(folder, 'sources.yaml'), '');
    expect(open().topics.entries.size).toBe(0);
    await rm(path.join(folder, 'site.yaml'));
    expect(() => open()).toThrow(UsageError);
  });
});

describe('an import', () => {
  const nothing = { source: [], topic: [] };
  async function importing(name: string, text: string | Uint8Array, request: object = {}) {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return importFile(session, file, { ...nothing, ...request }, id);
  }

  test('writes what the text says', async () => {
    const text =
      'Tito docks\r\n\r\n30 April 2001\r\n\r\nText.\r\n\r\nPhoto: NASA\r\nSource: TASS\r\n';
    const done = await importing('a.txt', text, { topic: ['space'] });
    if ('problems' in done) throw new Error('it has problems');
    expect(await readFile(done.file, 'utf8')).toBe(
      `---\nid: ${id}\ntitle: Tito docks\ndate: 2001-04-30\nadded: 2021-08-26\nsource: tass\ntopics: space\nphoto:\n  credit: NASA\n---\n\nText.\n`,
    );
  });

  test.each([
    ['July 1937', 'articles/1937/1937-07-head.md', 'date: 1937-07'],
    ['Июль 1937 года', 'articles/1937/1937-07-head.md', 'date: 1937-07'],
    ['1937', 'articles/1937/1937-head.md', 'date: 1937'],
  ])('makes up no day where the text has none: %s', async (line, file, field) => {
    const done = await importing('a.txt', `Head\n\n${line}\n\nText.`);
    if ('problems' in done) throw new Error('it has problems');
    expect(path.relative(folder, done.file)).toBe(file);
    const text = await readFile(done.file, 'utf8');
    expect(text).toContain(`\n${field}\n`);
    expect(text).not.toContain('dateline');
    expect(text).toMatch(/\n---\n\nText\.\n$/);
  });

  test('keeps a printed month where the day is given', async () => {
    const done = await importing('a.txt', 'Head\n\nJuly 1937\n\nText.', { date: '1937-07-04' });
    if ('problems' in done) throw new Error('it has problems');
    expect(await readFile(done.file, 'utf8')).toContain(
      'date: 1937-07-04\nadded: 2021-08-26\ndateline: July 1937\n',
    );
  });

  test('keeps the printed date where another is asked for', async () => {
    const done = await importing('a.txt', 'Head\n\n30 April 2001\n\nText.', { date: '1.5.2001' });
    if ('problems' in done) throw new Error('it has problems');
    expect(await readFile(done.file, 'utf8')).toContain(
      'date: 2001-05-01\nadded: 2021-08-26\ndateline: 30 April 2001\n',
    );
  });

  test('takes a headline from its request, and asks for a day after it has said what it found', async () => {
    const done = await importing('a.txt', 'Head\n\nText.', {
      title: 'Own',
      askDate: (said: string) => {
        expect(said).toBe(
          'Found in the text: a headline. Not found: a date, a source, a photo credit.',
        );
        return Promise.resolve('2021-08-01');
      },
    });
    if ('problems' in done) throw new Error('it has problems');
    expect(await readFile(done.file, 'utf8')).toContain('title: Own\ndate: 2021-08-01\n');
  });

  test('finds a date with a time in the last line, which it keeps as printed', async () => {
    const done = await importing('a.txt', 'Head\n\nText.\n\nOct. 5, 2021 11:58 AM GMT\n');
    if ('problems' in done) throw new Error('it has problems');
    expect(done.said).toBe(
      'Found in the text: a headline, a date. Not found: a source, a photo credit.',
    );
    expect(await readFile(done.file, 'utf8')).toMatch(
      /date: 2021-10-05\ndateline: Oct\. 5, 2021 11:58 AM GMT\n---\n\nText\.\n$/,
    );
  });

  test('takes a Word document with its pictures', async () => {
    const png = await flat(40, 30).png().toBuffer();
    const body = [
      paragraph('Tito docks', 'Title'),
      paragraph('30 April 2001'),
      paragraph(picture('A rocket')),
      paragraph('Text.'),
      paragraph('Source: TASS'),
    ].join('');
    const done = await importing('a.docx', docx({ body, picture: png, comments: ['Sure?'] }));
    if ('problems' in done) throw new Error('it has problems');
    expect(await readFile(done.file, 'utf8')).toBe(
      `---\nid: ${id}\ntitle: Tito docks\ndate: 2001-04-30\nadded: 2021-08-26\nsource: tass\n---\n\n![A rocket](2001-04-30-a-rocket.png)\n\nText.\n`,
    );
    const copied = path.join(path.dirname(done.file), '2001-04-30-a-rocket.png');
    expect(await readFile(copied)).toEqual(png);
    expect(done.doubts).toContain('comment of an editor is left out: "Sure?"');
  });

  test('needs a date, and a plain text', async () => {
    await expect(importing('a.txt', 'Head\n\nText.')).rejects.toThrow(/--date/);
    await expect(importing('a.rtf', 'x')).rejects.toThrow(/not of \.rtf; open it in its program/);
    expect(await importing('a.docx', 'x')).toMatchObject({
      problems: [{ message: expect.stringContaining('its zip is damaged') as string }],
    });
    expect(await importing('a.txt', '%PDF-1.7')).toMatchObject({
      problems: [{ rule: 'not-utf-8' }],
    });
  });
});
