import { expect, test } from 'vitest';
import { decodeSource } from '../../src/editing/decode-source.ts';
import { encodeText, encodeUtf16 } from '../helpers/encode.ts';

const text =
  'В Дохе возобновились переговоры\n\n26 августа 2021\n\nДелегации сторон встретились впервые с весны. Глава делегации сказал журналистам, что стороны обсудили порядок встреч.\n';

test.each(['windows-1251', 'koi8-r', 'x-mac-cyrillic'])('text in %s is read', (encoding) => {
  const bytes = encodeText(text, encoding) ?? Buffer.alloc(0);
  const decoded = decodeSource('a.txt', bytes);
  expect(decoded).toMatchObject({ text, problems: [] });
  expect(decoded.doubts).toEqual([expect.stringContaining(encoding)]);
});

test('UTF-8 and UTF-16 are read without a doubt', () => {
  for (const bytes of [Buffer.from(text), encodeUtf16(text, 'le'), encodeUtf16(text, 'be')])
    expect(decodeSource('a.txt', bytes)).toEqual({ text, problems: [], doubts: [] });
});

test('what is no text, or has control characters, has the same problems as in UTF-8', () => {
  expect(decodeSource('a.txt', Buffer.from('%PDF-1.7')).problems[0]?.message).toContain('a PDF');
  const control = encodeText(text.replace('сторон', 'сто\u0001рон'), 'windows-1251');
  expect(decodeSource('a.txt', control ?? Buffer.alloc(0)).problems).toMatchObject([
    { rule: 'control-character', line: 5 },
  ]);
  expect(decodeSource('a.txt', Buffer.alloc(0)).problems).toMatchObject([{ rule: 'empty-file' }]);
});

test('where the encoding is not clear, it says what to do', () => {
  expect(() => decodeSource('a.txt', Buffer.from('Head\n\nA \xb5 b', 'latin1'))).toThrow(
    /npm run import -- a\.txt --encoding NAME/,
  );
});
