import { expect, test } from 'vitest';
import { unicodeForm } from '../../../src/importing/encoding/unicode-form.ts';
import { encodeUtf16 } from '../../helpers/encode.ts';

const texts = ['The bridge is open.', 'Мост открыт.', 'الجسر مفتوح.', 'Köprü açıldı – bugün.'];

test.each(texts)('UTF-16 without a mark: %s', (text) => {
  expect(unicodeForm(encodeUtf16(text, 'le').subarray(2))).toBe('utf-16le');
  expect(unicodeForm(encodeUtf16(text, 'be').subarray(2))).toBe('utf-16be');
});

test.each([...texts, '', 'a', '\0\0\0\0\0\0\0\0\0\0', '\u0001\u0002 '.repeat(9)])(
  'not %j in UTF-8',
  (text) => {
    expect(unicodeForm(Buffer.from(text))).toBeUndefined();
    expect(unicodeForm(Buffer.from(`\uFEFF${text}`))).toBe('utf-8');
  },
);
