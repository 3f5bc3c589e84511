import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('mixed-script', 'title: T\n', `${body}\n`);

describe('a letter of another script that looks like one of the word', () => {
  test.each([
    ['In K\u0430bul.', 'Cyrillic а among Latin letters', 'Kabul'],
    ['В \u004bабуле.', 'Latin K among Cyrillic letters', 'Кабуле'],
    ['The \u0421\u041e\u0412ID.', 'Cyrillic', 'COBID'],
    ['В Моcкве.', 'Latin c among Cyrillic letters', 'Москве'],
    ['في كابولی القديمة.', 'Persian ی among Arabic letters', 'كابولي'],
  ])('%s', (body, what, meant) => {
    const found = said(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]?.endsWith(` letters only: ${meant}`)).toBe(true);
    expect(body).toContain(markedBy('mixed-script', 'title: T\n', `${body}\n`)[0] ?? '-');
  });
});

describe('is meant so in', () => {
  test.each([
    'IT-компания и GPSа.',
    'Wi-Fi и iPhone.',
    'A 5G-сеть of COVID-19.',
    'Кабул и Kabul.',
    'کابل و تهران.',
    'Жzzz.',
    'https://example.com/Kаbul',
  ])('%s', (body) => {
    expect(said(body)).toEqual([]);
  });
});
