import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, lengthOfAddress } from '../../src/text/bare-address.ts';

const address = 'https://example.com/list_of?a=b';

describe('an address ends before the marks of its sentence', () => {
  const marks =
    '» ” “ ’ ‘ „ ‚ › ‹ « 」 』 】 ） 〉 》 〕 ］ ｝ 〟 ، ؛ ؟ ۔ 。 ， 、 ； ： ！ ？ ． … । ॥ ։ ። ፣ ፤ ፥ ፦ ፧ ။ ។ ; : . , ! ? ) ] } \' " * ** _ ~ – — ― · \u00A0 \u3000 \u200B \u200E \u200F \u202C \u2069 \uFEFF > <'.split(
      ' ',
    );
  test.each(marks)('%j', (mark) => {
    expect(lengthOfAddress(address + mark)).toBe(address.length);
    expect(lengthOfAddress(`www.example.com${mark}`)).toBe('www.example.com'.length);
  });

  test('however many follow, and whatever follows them', () => {
    const some = fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, fc.constantFrom('', ' и далее', '\nnext'), (several, rest) => {
        expect(lengthOfAddress(address + several.join('') + rest)).toBe(address.length);
      }),
    );
  });

  test.each(['» и', '。这是', '，这是', '」です', '）は', '، و', '؟و', '”—'])(
    'though a letter follows: %s',
    (rest) => expect(lengthOfAddress(address + rest)).toBe(address.length),
  );
});

test.each([
  'https://ru.wikipedia.org/wiki/Москва_(значения)',
  'https://zh.wikipedia.org/wiki/莫斯科（消歧义）',
  'https://ru.wikipedia.org/wiki/«Аврора»_(крейсер)',
  'https://fa.wikipedia.org/wiki/می\u200Cروم',
  'https://ar.wikipedia.org/wiki/الدوحة',
  'https://fr.wikipedia.org/wiki/L’Équipe',
  'https://web.archive.org/web/2019*/example.com',
  'https://пример.рф/путь',
  'https://example.com/a.b,c;d:e!f',
  'https://example.com/a?x=1&y[]=2#z',
  'http://localhost:4321/',
  'HTTPS://EXAMPLE.COM/A',
  'https://user@example.com/',
  'https://münchen.example/',
  'http://[::1]/'.replace('[::1]', '127.0.0.1'),
])('%s stays whole', (whole) => {
  for (const [before, after] of [
    ['', ''],
    ['(', ')'],
    ['«', '».'],
    ['„', '“,'],
    ['（', '）'],
  ] as const) {
    expect(addressesIn(before + whole + after)).toEqual([
      { from: before.length, to: before.length + whole.length },
    ]);
  }
});

test.each([
  ['https://example.com是官网', 'https://example.com'],
  ['https://example.com[^1]', 'https://example.com'],
  ['https://example.com/x[^1]', 'https://example.com/x'],
  ['https://example.com?a=b&amp;', 'https://example.com?a=b'],
  ['https://example.com/”quoted”', 'https://example.com/'],
])('of %s the address is %s', (text, expected) => {
  expect(text.slice(0, lengthOfAddress(text))).toBe(expected);
});

test.each([
  'http://',
  'http://.',
  'www.',
  'www..',
  'http://www.[agency].gov/',
  'ftp://a.b',
  'http://_a._b',
])('%s is none', (text) => expect(lengthOfAddress(text)).toBe(0));

test('an address begins where no word goes on', () => {
  const found = (text: string) => addressesIn(text).map(({ from, to }) => text.slice(from, to));
  expect(found('请看https://a.example。“www.b.example”')).toEqual([
    'https://a.example',
    'www.b.example',
  ]);
  expect(found('xhttps://a.example awww.b.example a.www.c.example')).toEqual([]);
});

test.each([...Array.from('.;)*_~&(«»“”[]!?…-'), 'a.', '&a;', '«»', '()'])(
  'many of %j take no time',
  (mark) => {
    const many = mark.repeat(100_000);
    const begun = performance.now();
    for (const text of [`https://a.b/${many}`, `https://a${many}x`, `https://${many}`])
      lengthOfAddress(text);
    addressesIn(`www.a${many}www.`.repeat(2));
    expect(performance.now() - begun).toBeLessThan(5000);
  },
);
