import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { formIn, keyOf, stemIn, stemKey } from '../../src/search/keys.ts';
import { isForm, stemOf } from '../../src/search/stem.ts';

describe('forms of a word have one stem', () => {
  test.each([
    ['en', 'talk talks talked talking'],
    ['en', 'agency agencies'],
    ['en', 'age ages'],
    ['en', 'use used using'],
    ['ru', 'переговоры переговоров переговорам'],
    ['ru', 'правительство правительства'],
    ['ru', 'Москва Москве Москвы'],
    ['ru', 'Иран Ирана Ирану Ираном Иране'],
    ['ru', 'Афганистан Афганистана Афганистану Афганистаном Афганистане'],
    ['ru', 'Пашинян Пашиняна Пашиняну Пашиняном Пашиняне'],
    ['ru', 'охрана охраны охране охрану охраной'],
    ['ru', 'генерал генерала генералу генералом генерале генералы'],
    ['ru', 'подписал подписала подписали подписан подписана подписаны'],
    ['ar', 'مدينة مدينه'],
    ['ar', 'صحفي صحفيون صحفيين'],
    ['tr', 'toplantı toplantısı toplantıları toplantıda toplantıya'],
    ['tr', 'üniversite üniversitede üniversiteler üniversitesi'],
    ['tr', 'bakanlık bakanlığı'],
    ['tr', 'kitap kitabı kitaplar'],
    ['tr', 'seçim seçimler seçimi seçimlerde'],
    ['tr', 'sınır sınırı sınırlar sınırında'],
  ])('in %s: %s', (lang, words) => {
    const stems = words.split(' ').map((word) => stemOf(fold(word), lang));
    expect(new Set(stems).size).toBe(1);
  });
});

describe('other words have another', () => {
  test.each([
    ['en', 'us useful'],
    ['en', 'peace pea'],
    ['ru', 'чайка чаика'],
    ['ru', 'Иран Ира'],
    ['ar', 'والد لد'],
    ['tr', 'türk türkiye'],
    ['tr', 'alman almanya'],
    ['tr', 'kanada kanat'],
    ['tr', 'bakan bakanlık'],
  ])('in %s: %s', (lang, words) => {
    const stems = words.split(' ').map((word) => stemOf(fold(word), lang));
    expect(new Set(stems).size).toBe(2);
  });
});

test('what only begins as a word is none of its forms', () => {
  expect(isForm('ministers', 'minist', 'en')).toBe(false);
  expect(isForm('useful', 'use', 'en')).toBe(false);
  for (const form of ['talk', 'talks', 'talked', 'talking'])
    expect(isForm(form, 'talk', 'en')).toBe(true);
  expect(isForm('stopping', 'stop', 'en')).toBe(true);
});

test('words of an object are words', () => {
  for (const word of ['constructor', 'toString', '__proto__']) {
    expect(stemOf(fold(word), 'en').length).toBeGreaterThan(2);
    expect(stemOf(word, 'constructor')).toBe(word);
  }
});

test('a key holds stem and form, and is found by the stem of any form', () => {
  expect(keyOf('talks', 'en')).toBe('talkǀtalks');
  expect([stemIn('talkǀtalks'), formIn('talkǀtalks')]).toEqual(['talk', 'talks']);
  // Pagefind would file й under и.
  expect(keyOf('май', 'ru')).not.toContain('й');
  expect(formIn(keyOf('май', 'ru'))).toBe('май');
  const word = fc.string({
    unit: fc.constantFrom(
      ...Array.from('abegilnrsty'),
      ...Array.from('авийост'),
      ...Array.from('النهي'),
    ),
    minLength: 1,
  });
  fc.assert(
    fc.property(word, fc.constantFrom('en', 'ru', 'ar', 'tr', 'xx'), (text, lang) => {
      const form = fold(text);
      expect(keyOf(form, lang).startsWith(stemKey(form, lang))).toBe(true);
      expect(formIn(keyOf(form, lang))).toBe(form);
      expect(stemOf(form, lang)).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
