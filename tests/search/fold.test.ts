import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';

test.each([
  ['Isparta ISPARTA İSPARTA ısparta', 'isparta isparta isparta isparta'],
  ['DIŞİŞLERİ Diyarbakır', 'disisleri diyarbakir'],
  ['Łódź Ærø Straße Þing Đakovo Ħamrun Œuvre ŋ', 'lodz aero strasse thing dakovo hamrun oeuvre n'],
  ['café naïve Ångström', 'cafe naive angstrom'],
  ['Ёлка Йод май за\u0301мок Київ Ґалаґан', 'елка йод май замок киів галаган'],
  ['и\u0306 И\u0306', 'й й'],
  ['ΌΔΟΣ ὁδός', 'οδοσ οδοσ'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّدٌ كتـــاب', 'محمد كتاب'],
  ['أحمد إلى آخر ٱلله', 'احمد الي اخر الله'],
  ['مسئول مسؤول شئون مسئُول رئيس', 'مسوول مسوول شوون مسوول رييس'],
  ['مدرسة مستشفى مؤتمر', 'مدرسه مستشفي موتمر'],
  ['کتاب فارسی', 'كتاب فارسي'],
  ['ﷲ ﻻ ﻛﺘﺎﺏ', 'الله لا كتاب'],
  ['١٢٣ ۴۵۶ ०९', '123 456 09'],
  ['ﬁrst ＡＢＣ Ⅳ', 'first abc iv'],
  ['Kon\u00adstan\u200btin\ufeff \u200fمي\u200cخواهم', 'konstantin ميخواهم'],
  ['O’Brien OʼBrien O‘Brien O′Brien O`Brien O´Brien O＇Brien', "o'brien ".repeat(7).trim()],
  // Marks that are vowels stay.
  ['हिन्दी ภาษาไทย', 'हिन्दी ภาษาไทย'],
  ['ガギ', 'ガギ'],
])('%s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

const letters = fc.string({
  unit: fc.constantFrom(
    ...Array.from('aAıIİiŞşЁёЙйиßẞأآةىکیﷲﻻﬁ٣۴ǀꜲ -'),
    '\u0306',
    '\u0301',
    '\u00ad',
    '\u200c',
  ),
});

test('what is folded stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), letters), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 5000 },
  );
});

test('letters are the same as capitals, taken apart or put together', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(text.normalize('NFKC'))).toBe(fold(text));
      expect(fold(text.toLowerCase())).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
});

test('Turkish capitals are the same by either rule', () => {
  const turkish = fc.string({
    unit: fc.constantFrom(...Array.from('abcçdefgğhıijklmnoöprsştuüvyz ')),
  });
  fc.assert(
    fc.property(turkish, (text) => {
      expect(fold(text.toLocaleUpperCase('tr'))).toBe(fold(text));
      expect(fold(text.toUpperCase())).toBe(fold(text));
    }),
  );
});
