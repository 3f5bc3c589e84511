import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import {
  beginningKeys,
  beginningOf,
  formIn,
  keyOf,
  stemIn,
  stemKeys,
} from '../../src/search/keys.ts';
import { allStems, formsAmong, isForm, stemOf } from '../../src/search/stem.ts';

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

describe('each form of a word finds each other', () => {
  test.each([
    ['ru', 'Лавров Лаврова Лаврову Лавровым Лаврове'],
    ['ru', 'Путин Путина Путину Путиным Путине'],
    ['ru', 'Горбачёв Горбачева Горбачёву Горбачёвым Горбачеве'],
    ['ru', 'Киев Киева Киеву Киевом Киеве'],
    ['ru', 'Иран Ирана Ирану Ираном Иране'],
    ['ru', 'Афганистан Афганистана Афганистану Афганистаном Афганистане'],
    ['ru', 'Байден Байдена Байдену Байденом Байдене'],
    ['ru', 'охрана охраны охране охрану охраной'],
    ['ru', 'замок замка замку замком замке замки замков'],
    ['ru', 'отец отца отцу отцом отце отцы отцов'],
    ['ru', 'американец американца американцы американцев американцам'],
    ['ru', 'китаец китайца китайцы китайцев'],
    ['ru', 'Павел Павла Павлу Павлом Павле'],
    ['ru', 'рынок рынка рынку рынком рынки'],
    ['tr', 'meclis meclisi mecliste meclisin meclisinde'],
    ['tr', 'savaş savaşı savaşın savaşında savaşta'],
    ['tr', 'barış barışı barışın barışta'],
    ['tr', 'ağaç ağacı ağacın ağaçlar'],
    ['tr', 'renk rengi rengin renkler'],
    ['tr', 'yurt yurdu yurdun yurtlar'],
    ['tr', 'şehir şehri şehrin şehrinde şehirler'],
    ['en', 'policy policies'],
    ['en', 'move moves moved moving'],
    ['en', 'stop stops stopped stopping'],
    ['en', 'woman women'],
    ['en', 'wolf wolves'],
    ['en', 'bus buses'],
    ['en', 'crisis crises'],
    ['en', 'university universities'],
    ['en', 'official officials'],
    ['en', 'boss bosses'],
  ])('in %s: %s', (lang, words) => {
    const forms = words.split(' ').map(fold);
    const missed = forms.flatMap((form) =>
      forms
        .filter(
          (other) =>
            !allStems(form, lang).includes(stemOf(other, lang)) || !isForm(other, form, lang),
        )
        .map((other) => `${form} → ${other}`),
    );
    expect(missed).toEqual([]);
  });
});

describe('no form of a word finds another word', () => {
  test.each([
    ['en', 'universe university universal'],
    ['en', 'author authority'],
    ['en', 'polite politics political'],
    ['en', 'nation national'],
    ['en', 'organ organisation'],
    ['en', 'general generate'],
    ['en', 'police policy'],
    ['ru', 'Иванова Иван'],
    ['ru', 'Лаврова лавры'],
    ['ru', 'стал сталь'],
    ['ru', 'Путин путь'],
    ['ru', 'Иран Ира'],
    ['tr', 'Türk Türkiye türkü'],
    ['tr', 'kar kara'],
    ['tr', 'Irak ırağ'],
  ])('in %s: %s', (lang, words) => {
    const forms = words.split(' ').map(fold);
    const alike = forms.flatMap((form) =>
      forms.filter((other) => other !== form && isForm(other, form, lang)),
    );
    expect(alike).toEqual([]);
  });
});

test('a vowel that all forms of a Turkish name have belongs to it', () => {
  const among = (form: string, others: string[]) => [...formsAmong(others, form, 'tr')];
  expect(among('ispart', ['isparta', 'ispartaya'])).toEqual([]);
  expect(among('isparta', ['isparta', 'ispartaya'])).toEqual(['isparta', 'ispartaya']);
  expect(among('mers', ['mersin', 'mersinde'])).toEqual([]);
  expect(among('baskan', ['baskana', 'baskanlar'])).toEqual(['baskana', 'baskanlar']);
  expect(among('sinir', ['siniri'])).toEqual(['siniri']);
});

test('Arabic words with a prefix are found where the word is without it', () => {
  const among = (form: string, others: string) => [
    ...formsAmong(others.split(' ').map(fold), fold(form), 'ar'),
  ];
  expect(among('فرنسا', 'فرنسا وفرنسا بفرنسا لفرنسا')).toHaveLength(4);
  expect(among('ريطانيا', 'بريطانيا')).toEqual([]);
  expect(among('تاب', 'تاب كتاب')).toEqual(['تاب']);
  expect(allStems(fold('فرنسا'), 'ar')).toContain(stemOf(fold('وفرنسا'), 'ar'));
});

test('a key is found by the beginning of its form, though its stem is shorter', () => {
  for (const [form, beginning] of [
    ['китай', 'кита'],
    ['ирана', 'иран'],
  ] as const) {
    const place = beginningOf(keyOf(form, 'ru'));
    const [whole, short] = beginningKeys(beginning).map(beginningOf);
    expect([whole, short]).toContain(place);
  }
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
      expect(keyOf(form, lang).startsWith(stemKeys(form, lang)[0] ?? ' ')).toBe(true);
      expect(formIn(keyOf(form, lang))).toBe(form);
      expect(stemOf(form, lang)).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
