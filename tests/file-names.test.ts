import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBodies } from '../src/site/render/page-slot.ts';
import { readContent } from '../src/reading/read-content.ts';

// A Mac writes й as и and a mark (NFD) in names of files; editors type one letter (NFC).
const nfd = (text: string) => text.normalize('NFD');
const now = Date.parse('2024-06-01T00:00:00Z');
let folder = '';
let picture: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-file-names-'));
  const grey = { width: 640, height: 400, channels: 3, background: '#888' } as const;
  picture = await sharp({ create: grey }).jpeg().toBuffer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const contentDir = await mkdtemp(path.join(folder, 'content-'));
  const settings = 'name: A\nurl: https://example.org/\neditions: [en, ru]\n';
  for (const [file, text] of Object.entries({ 'site.yaml': settings, ...files })) {
    await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
    await writeFile(path.join(contentDir, file), text);
  }
  return { contentDir, ...(await readContent({ contentDir, now })) };
}

const article = (title: string, rest = '', body = 'Text.') =>
  `---\ntitle: ${title}\ndate: 2024-05-01\n${rest}---\n\n${body}\n`;
const photo = (src: string) => `photo: { src: ${src}, alt: A hall }\n`;

describe('a picture is found whichever way its name and the article’s are coded', () => {
  test.each([
    ['the file’s name apart', nfd('Фото й.jpg'), 'Фото й.jpg'],
    ['the file’s name whole', 'Фото й.jpg', nfd('Фото й.jpg')],
    ['a letter of Vietnamese', nfd('Hà Nội.jpg'), 'Hà Nội.jpg'],
    ['a syllable of Korean', nfd('한국.jpg'), '한국.jpg'],
  ])('%s', async (_, file, name) => {
    const { problems, pictures, archive, contentDir } = await read({
      'articles/2024/hall.md': article('T', photo(name), `![A hall](<${name}>)`),
      [`articles/2024/${file}`]: picture,
    });
    expect(problems).toEqual([]);
    const real = `articles/2024/${(await readdir(path.join(contentDir, 'articles/2024'))).find((each) => each.endsWith('.jpg')) ?? ''}`;
    expect(real).toBe(`articles/2024/${file}`);
    expect(pictures.map(({ file: found }) => found)).toEqual([real]);
    const [shown] = archive?.stories ?? [];
    expect(shown?.original.photo?.src).toBe(real);
    // The text that readers see has the very picture.
    const prepared = { width: 640, height: 400, src: '/pictures/x.jpg', sources: [] };
    const all = new Map([[path.join(contentDir, real), prepared]]);
    if (!archive) throw new Error('There is no archive');
    const body = createBodies(archive, contentDir, all)('articles/2024/hall.md', 'en');
    expect(body.html).toContain('src="/pictures/x.jpg"');
  });

  test('in a folder whose name is coded so', async () => {
    const { problems, pictures } = await read({
      [`articles/${nfd('Май')}/hall.md`]: article('T', photo('ё.jpg')),
      [`articles/${nfd('Май')}/${nfd('ё')}.jpg`]: picture,
    });
    expect(problems).toEqual([]);
    expect(pictures).toHaveLength(1);
  });

  test('one that is not there is still said', async () => {
    const { problems } = await read({
      'articles/2024/hall.md': article('T', photo('Фото й.jpg')),
      [`articles/2024/${nfd('Фото ё.jpg')}`]: picture,
    });
    expect(problems.map(({ rule }) => rule)).toContain('missing-picture');
  });

  test('a name with a character that nobody sees says so', async () => {
    const { problems } = await read({
      'articles/2024/hall.md': article('T', photo('"hall\u200B.jpg"')),
      'articles/2024/hall.jpg': picture,
    });
    const [problem] = problems.filter(({ rule }) => rule === 'missing-picture');
    expect(problem?.message).toBe('photo.src: "hall\\u200B.jpg" is not beside the article');
    expect(problem?.hint).toBe(
      'it contains U+200B (zero-width space), which nobody can see; did you mean "hall.jpg"?',
    );
  });

  test('one in other capitals is not the file', async () => {
    const { problems } = await read({
      'articles/2024/hall.md': article('T', photo('Hall.JPG')),
      'articles/2024/hall.jpg': picture,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'missing-picture', hint: 'did you mean "hall.jpg"?' },
    ]);
  });
});

describe('an article’s file', () => {
  test('has one address, whichever way its name is coded', async () => {
    const whole = await read({ 'articles/2024/2024-05-01-Новый йод.md': article('T') });
    const apart = await read({ [nfd('articles/2024/2024-05-01-Новый йод.md')]: article('T') });
    expect([...(apart.archive?.byKey.keys() ?? [])]).toEqual([
      ...(whole.archive?.byKey.keys() ?? []),
    ]);
    expect([...(whole.archive?.byKey.keys() ?? [])]).toEqual(['2024/05/01/noviy-yod']);
  });

  test('has its editions beside it, whichever way each is coded', async () => {
    const { problems, archive } = await read({
      'articles/2024/2024-05-01-йод.md': article('T'),
      [nfd('articles/2024/2024-05-01-йод.ru.md')]: article('Т', '', 'Текст.'),
    });
    expect(problems).toEqual([]);
    expect(archive?.stories.map(({ editions }) => Object.keys(editions))).toEqual([['en', 'ru']]);
  });

  test('is not that of another, which looks the same in every list', async () => {
    const { problems } = await read({
      'articles/2024/2024-05-01-йод.md': article('T'),
      [nfd('articles/2024/2024-05-01-йод.md')]: article('U'),
    });
    expect(problems).toMatchObject([{ rule: 'two-editions', severity: 'error' }]);
    expect(problems[0]?.message).toContain('only in how its accented letters are encoded');
  });

  test('may hold what nobody sees, and its address does not', async () => {
    const { archive } = await read({
      'articles/2024/2024-05-01-gov\u00ADernment\u200B.md': article('T'),
    });
    expect([...(archive?.byKey.keys() ?? [])]).toEqual(['2024/05/01/government']);
  });
});

describe('names', () => {
  test('that differ by what nobody sees alone are one', async () => {
    const { archive, problems } = await read({
      'articles/2024/a.md': article('T', 'people: ["Андрей\u200B Белый"]\n'),
      'articles/2024/b.md': article('U', 'people: [Андрей Белый]\n'),
      'articles/2024/c.md': article('V', 'people: ["\u200EАндрей Белый\uFEFF"]\n'),
      'articles/2024/d.md': article('W', 'people: ["Kon\u00ADstan\u00ADtin"]\n'),
    });
    expect(problems).toEqual([]);
    const people = [...(archive?.facets.person.values() ?? [])];
    expect(people.map(({ id, labels }) => [id, labels['en']?.text])).toEqual([
      ['andrey-beliy', 'Андрей Белый'],
      ['konstantin', 'Konstantin'],
    ]);
  });

  test('that look the same, with letters of two scripts, say which', async () => {
    const { problems } = await read({
      'articles/2024/a.md': article('T', 'people: [Kabul Moscow]\n'),
      'articles/2024/b.md': article('U', 'people: [Kabul Mоscow]\n'),
    });
    expect(problems).toMatchObject([{ rule: 'one-slug' }]);
    expect(problems[0]?.hint).toBe(
      'it has Cyrillic о among Latin letters (U+043E); write "Kabul Moscow"',
    );
  });
});
