import { describe, expect, test } from 'vitest';
import { chooseEncoding } from '../../../src/importing/encoding/choose-encoding.ts';
import { decodeWhole } from '../../../src/importing/encoding/open-text.ts';
import { UsageError } from '../../../src/system/errors.ts';
import { encodeText, encodeUtf16 } from '../../helpers/encode.ts';

/** News as it is written in four alphabets, with the capitals, quotation marks and dashes that encodings differ in. */
const texts = {
  'Latin letters':
    'Le musée a rouvert à Genève\n\nLes élèves de la ville ont été reçus hier par le maire. Le théâtre, fermé depuis un siècle, sera rénové près de la forêt.',
  'Cyrillic letters':
    'Мост через Неву открыт\n\nДвижение по мосту началось утром в четверг. Ремонт продолжался три года. Работы вела Северная дорожная служба.',
  'Arabic letters':
    'افتتاح الجسر على النهر\n\nبدأت حركة السير على الجسر صباح الخميس. استمرت أعمال الترميم ثلاث سنوات، وقالت البلدية إن الطريق آمن.',
  'Turkish letters':
    'Köprü yeniden açıldı\n\nBoğaz üzerindeki köprü perşembe sabahı trafiğe açıldı. Onarım çalışmaları üç yıl sürdü, dedi belediye başkanlığı.',
};

const encodings = [
  'windows-1251',
  'koi8-r',
  'x-mac-cyrillic',
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
];
/** In which of them, and which others, such a text may be. */
const written: Readonly<Record<keyof typeof texts, readonly string[]>> = {
  'Latin letters': ['windows-1252', 'macintosh'],
  'Cyrillic letters': ['windows-1251', 'koi8-r', 'x-mac-cyrillic', 'ibm866'],
  'Arabic letters': ['windows-1256', 'iso-8859-6'],
  'Turkish letters': ['windows-1254'],
};

const table = Object.entries(texts).flatMap(([letters, text]) =>
  written[letters as keyof typeof texts].flatMap((encoding) =>
    [undefined, encoding, ...encodings.filter((each) => each !== encoding), 'utf-8'].map(
      (declared) => ({ letters, text, encoding, declared }),
    ),
  ),
);

describe('letters decide, whatever is declared', () => {
  test.each(table)('$letters in $encoding, declared $declared', ({ text, encoding, declared }) => {
    const bytes = encodeText(text, encoding);
    if (!bytes) throw new Error('the encoding lacks a letter');
    const found = decodeWhole(bytes, { place: 'a.txt', declared });
    expect(found.text).toBe(text);
    // Said only where it is not as declared.
    if (declared === encoding) expect(found.decided).toBeUndefined();
    else if (declared === undefined || declared === 'utf-8') {
      expect(found.decided).toContain(found.encoding);
    }
  });

  test.each(Object.entries(texts))('%s in UTF-8, whatever is declared', (_, text) => {
    for (const declared of [undefined, 'utf-8', ...encodings]) {
      const found = decodeWhole(Buffer.from(text), { place: 'a.txt', declared });
      expect(found).toMatchObject({ text, encoding: 'utf-8', broken: 0 });
      expect(found.decided === undefined).toBe(declared === undefined || declared === 'utf-8');
    }
  });

  test.each(Object.entries(texts))('%s in UTF-16, with and without a mark', (_, text) => {
    for (const order of ['le', 'be'] as const) {
      const bytes = encodeUtf16(text, order);
      for (const each of [bytes, bytes.subarray(2)]) {
        expect(decodeWhole(each, { place: 'a.txt', declared: 'windows-1251' })).toMatchObject({
          text,
          encoding: `utf-16${order}`,
        });
      }
    }
  });
});

describe('texts with little beyond ASCII', () => {
  const english =
    'The minister said the café was “closed” – for now. It’s the third time this year.';

  test.each(['windows-1252', 'macintosh'])('English with quotation marks in %s', (encoding) => {
    const bytes = encodeText(english, encoding) ?? Buffer.from('');
    expect(decodeWhole(bytes, { place: 'a.txt' }).text).toBe(english);
  });

  test('one price in pounds', () => {
    const text = 'The bridge cost £5m more than the city had planned for it.';
    const bytes = encodeText(text, 'windows-1252') ?? Buffer.from('');
    expect(decodeWhole(bytes, { place: 'a.txt' })).toMatchObject({
      text,
      encoding: 'windows-1252',
    });
  });

  test('ASCII needs no decision', () => {
    expect(chooseEncoding(Buffer.from('plain'), true, { place: 'a.txt' })).toEqual({
      encoding: 'utf-8',
    });
  });

  test('UTF-8 cut in the middle of a letter is UTF-8', () => {
    const bytes = Buffer.from(texts['Cyrillic letters']).subarray(0, 25);
    expect(chooseEncoding(bytes, false, { place: 'a.txt' })).toEqual({ encoding: 'utf-8' });
  });

  test('UTF-8 with a stray byte of another encoding is UTF-8, and the character is counted', () => {
    const bytes = Buffer.concat([
      Buffer.from(texts['Cyrillic letters']),
      Buffer.from([0x92, 0x20]),
    ]);
    expect(decodeWhole(bytes, { place: 'a.txt' })).toMatchObject({ encoding: 'utf-8', broken: 1 });
  });
});

describe('where a person must decide', () => {
  test('two encodings are named, with the beginning of the text in each', () => {
    const bytes = Buffer.from([0xc0, 0xe1, 0x0a]);
    const choose = () => chooseEncoding(bytes, true, { place: 'texts/a.txt' });
    expect(choose).toThrow(UsageError);
    expect(choose).toThrow(/^texts\/a\.txt: .* or .*--encoding$/);
    expect(chooseEncoding(bytes, true, { place: 'a.txt', encoding: 'cp1251' })).toEqual({
      encoding: 'windows-1251',
    });
  });

  test('a name that is not an encoding is refused', () => {
    expect(() =>
      chooseEncoding(Buffer.from('a'), true, { place: 'a', encoding: 'windows-1521' }),
    ).toThrow('did you mean "windows-1251"?');
  });

  test('what was asked for is not put over text that is UTF-8', () => {
    const found = chooseEncoding(Buffer.from('Привет'), true, { place: 'a', encoding: 'koi8-r' });
    expect(found).toEqual({
      encoding: 'utf-8',
      decided: expect.stringContaining('koi8-r') as string,
    });
  });
});

test('Greek and Hebrew are known too', () => {
  const greek =
    'Η γέφυρα άνοιξε ξανά για την κυκλοφορία το πρωί της Πέμπτης. Οι εργασίες συντήρησης κράτησαν τρία χρόνια και η πόλη είχε ετοιμάσει άλλον δρόμο.';
  const bytes = encodeText(greek, 'windows-1253') ?? Buffer.from('');
  expect(decodeWhole(bytes, { place: 'a.txt' }).text).toBe(greek);
});

test('this Node decodes the quotation marks and dashes of windows-1252, which several releases did not', () => {
  const bytes = Uint8Array.of(0x93, 0x94, 0x91, 0x92, 0x96, 0x97, 0x85, 0x80, 0x95, 0x99);
  const expected = '“”‘’–—…€•™';
  expect(new TextDecoder('windows-1252').decode(bytes)).toBe(expected);
  expect(new TextDecoder('windows-1252').decode(bytes, { stream: true })).toBe(expected);
  expect(new TextDecoder('iso-8859-1').decode(bytes)).toBe(expected);
});
