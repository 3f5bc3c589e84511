import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMojibake, repairMojibake } from '../../../src/importing/encoding/mojibake.ts';

const texts = [
  'Мост через Неву открыт: движение началось, и в четверг по нему поехали.',
  'افتتاح الجسر على النهر، وقالت البلدية إن الطريق آمن',
  'Köprü yeniden açıldı – “bugün” dedi belediye',
  'Le musée a rouvert à Genève',
  'It’s “closed” — for now',
];

function misread(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(Buffer.from(text));
}

describe.each(texts)('%s', (text) => {
  test.each(['windows-1252', 'windows-1251'])(
    'read as %s and saved again is repaired',
    (encoding) => {
      const wrong = misread(text, encoding);
      expect(findMojibake(wrong)?.count).toBeGreaterThan(0);
      expect(repairMojibake(wrong)).toBe(text);
    },
  );

  test('as it is has none', () => {
    expect(findMojibake(text)).toBeUndefined();
    expect(repairMojibake(text)).toBe(text);
  });
});

test('says what was wrong', () => {
  expect(findMojibake('Ð¿Ñ€Ð¸ РїСЂРё')).toEqual({ count: 2, wrong: 'Ð¿Ñ€Ð¸', right: 'при' });
});

test.each([
  'газета «СССР», «Р» и С–1',
  'Å” och Ø– på kartan',
  'NÃO É «Ã»',
  'Рёв мотора, С—Петербург',
  'ÅÄÖ ÆØÅ ÂÊÎ',
  'Þórður, Ðakovo, Ñandú',
])('not changed: %s', (text) => {
  expect(repairMojibake(text)).toBe(text);
});

test('one paragraph in an archive of good ones is found', () => {
  const text = `${texts[0] ?? ''}\n\n${misread(texts[0] ?? '', 'windows-1251')}`;
  expect(repairMojibake(text)).toContain('Мост через Неву');
  expect(findMojibake(text)?.count).toBeGreaterThan(5);
});

test('Russian as it is written is never changed', () => {
  const letters = fc.constantFrom(
    ...Array.from('АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя ,.«»—–…№'),
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
      const text = parts.join('').replaceAll(/(?<=\p{L}|[«»—–…№])[«»—–…№]/gu, ' ');
      expect(repairMojibake(text)).toBe(text);
    }),
  );
});
