import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFileKind } from '../../src/pictures/name-file-kind.ts';

test.each([
  ['', 'is empty: the file has no bytes'],
  ['version https://git-lfs.github.com/spec/v1\noid', 'is a Git LFS pointer'],
  ['/annex/objects/SHA256E-s1--x.jpg\n', 'is a git-annex pointer'],
  ['\n<html>', 'is a web page'],
  ['%PDF-1.4', 'is a PDF document'],
  ['8BPS\0\x01', 'is a Photoshop document'],
  ['\x89PNG\n\x1a\n', 'is a PNG file whose line endings were changed'],
  ['PK\x03\x04\x14\0', 'is a ZIP archive or an office document'],
  ['Bookmarks of mine', 'is not a picture'],
])('%j is named', (text, message) => {
  expect(nameFileKind(Buffer.from(text, 'latin1')).message).toContain(message);
});

test('whatever it is, there is something to do about it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const { message, hint, rule } = nameFileKind(bytes);
      expect([message !== '', hint !== '', rule]).toEqual([true, true, 'no-picture']);
    }),
  );
});
