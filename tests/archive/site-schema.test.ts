import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/archive/site-schema.ts';

const least = 'name: The Archive\nurl: https://example.org\n';
const siteOf = (lines: string, siteUrl?: string) =>
  readSite('site.yaml', least + lines, siteUrl).value;
const problemsOf = (source: string) =>
  readSite('site.yaml', source).problems.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint ?? ''}`,
  );

test('a name and an address are enough', () => {
  expect(siteOf('')).toEqual({
    name: { en: 'The Archive' },
    tagline: { en: '' },
    url: 'https://example.org/',
    base: '/',
    publisher: { name: 'The Archive' },
    timeZone: 'UTC',
    editions: ['en'],
  });
});

describe('the address', () => {
  test.each([
    ['https://example.org/archive', 'https://example.org/archive/', '/archive/'],
    ['https://example.org/archive/?a=b#c', 'https://example.org/archive/', '/archive/'],
  ])('%s becomes %s', (given, url, base) => {
    expect(siteOf('', given)).toMatchObject({ url, base });
  });
});

describe('texts by edition', () => {
  test('one text serves for all', () => {
    expect(siteOf('editions: [en, ru]\n')?.name).toEqual({ en: 'The Archive', ru: 'The Archive' });
  });

  test('one that is missing is that of the first edition', () => {
    const lines = 'editions: [ru, en, ar]\ntagline: { ru: Архив, en: Archive }\n';
    expect(siteOf(lines)?.tagline).toEqual({ ru: 'Архив', en: 'Archive', ar: 'Архив' });
  });

  test('one for a language that is not an edition waits for it', () => {
    expect(siteOf('tagline: { en: A, ru: Б }\n')?.tagline).toEqual({ en: 'A' });
  });

  test('one for what is not a language is refused', () => {
    expect(problemsOf(`${least}tagline: { en: A, rus: Б }\n`)).toEqual([
      '3:19 tagline: "rus" is not one of the site\'s editions; editions are en',
    ]);
  });
});

describe('numerals', () => {
  test('are chosen by edition', () => {
    expect(siteOf('editions: [en, ar]\nnumerals: { ar: arab }\n')?.numerals).toEqual({
      ar: 'arab',
    });
  });

  test.each([
    ['{ ar: roman }', '3:17 numerals.ar: "roman" is not a way to write numbers'],
    ['{ rus: arab }', '3:13 numerals: "rus" is not one of the site\'s editions'],
    ['arab', '3:11 numerals: is not a choice for each edition; write it as { ar: arab }'],
  ])('%s is refused', (given, problem) => {
    const found = problemsOf(`${least}numerals: ${given}\neditions: [en, ar]\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });
});

describe('editions', () => {
  const known = 'the choices are en, ru, ar, tr; another needs its own';

  test.each([
    [
      '[en, fr]',
      `3:16 editions[1]: "fr" is not a language in which pages can be shown; ${known} src/i18n/fr.ts`,
    ],
    [
      '[EN]',
      `3:12 editions[0]: "EN" is not a language in which pages can be shown; did you mean "en"? ${known} src/i18n/xx.ts`,
    ],
    [
      'ar-EG',
      `3:11 editions: "ar-EG" is not a language in which pages can be shown; did you mean "ar"? ${known} src/i18n/xx.ts`,
    ],
    ['[]', '3:11 editions: is empty; name at least one language'],
    ['[en, en]', '3:11 editions: names one language twice; keep one'],
  ])('%s are refused', (editions, problem) => {
    expect(problemsOf(`${least}editions: ${editions}\n`)).toEqual([problem]);
  });

  test('are read where the rest is broken', () => {
    expect(readSite('site.yaml', 'nam: x\neditions: [ru, en]\n')).toMatchObject({
      value: undefined,
      editions: ['ru', 'en'],
    });
    expect(readSite('site.yaml', 'nam: x\n').editions).toEqual(['en']);
    expect(readSite('site.yaml', 'nam: x\neditions: [fr]\n').editions).toBeUndefined();
    expect(readSite('site.yaml', 'editions: [\n').editions).toBeUndefined();
  });
});

describe('refused', () => {
  test.each([
    ['# nothing\n', '1:1 the file has no fields; write fields as "name: value"'],
    ['name: The Archive\n', '1:1 url: is missing; add "url: …"'],
    [
      `${least}timeZone: Mars\n`,
      '3:11 timeZone: "Mars" is not a time zone; write it as Europe/Moscow or UTC',
    ],
    [`${least}timezone: UTC\n`, '3:1 timezone: there is no such field; did you mean "timeZone"?'],
    [
      'name: {}\nurl: https://example.org\n',
      '1:7 name: has no text; write it as "text" or { en: text }',
    ],
    ['name: ""\nurl: https://example.org\n', '1:7 name: is empty; write it'],
  ])('%j', (source, problem) => {
    expect(problemsOf(source)).toEqual([problem]);
  });
});

describe('security', () => {
  test('says who is told of holes', () => {
    const lines = 'security: { contact: "mailto:security@example.org", expires: 2027-01-31 }\n';
    expect(siteOf(lines)?.security).toEqual({
      contact: ['mailto:security@example.org'],
      expires: '2027-01-31',
    });
    expect(siteOf('')?.security).toBeUndefined();
  });

  test('without an address that programs know, or an end, is refused', () => {
    expect(problemsOf(`${least}security: { contact: [security@example.org] }\n`)).toEqual([
      expect.stringContaining('"security@example.org" is not an address; write it as mailto:'),
      expect.stringContaining('security.expires'),
    ]);
  });
});

describe('pictures for sharing', () => {
  test.each([
    ['', undefined],
    ['sharePictures: false\n', undefined],
    ['sharePictures: true\n', 2000],
    ['sharePictures: 300\n', 300],
  ])('%j', (lines, most) => {
    expect(siteOf(lines)?.sharePictures).toBe(most);
  });

  test.each(['0', '20000', 'all', '1.5'])('%s is refused', (given) => {
    expect(problemsOf(`${least}sharePictures: ${given}\n`)).toEqual([
      expect.stringContaining(
        'is not true, false or the greatest number of pictures to make, from 1 to 10000',
      ),
    ]);
  });
});
