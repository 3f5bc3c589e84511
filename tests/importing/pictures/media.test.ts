import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openMedia } from '../../../src/importing/pictures/media.ts';
import { folderForTest } from '../../helpers/imports.ts';

const folder = () =>
  folderForTest({
    '2020/05/pier.png': 'largest of all',
    '2020/05/pier-300x200.png': 'small',
    '2021/01/pier.png': 'other',
    '2021/01/Порт.JPG': 'x',
    '2021/01/hall-scaled.jpg': 'x',
    '2021/01/notes.txt': 'x',
  });

test.each([
  ['https://old.example/wp-content/uploads/2020/05/pier-300x200.png', '2020/05/pier.png'],
  ['https://old.example/wp-content/uploads/2021/01/pier.png?w=1024', '2021/01/pier.png'],
  ['/uploads/2021/01/%D0%9F%D0%BE%D1%80%D1%82.jpg', '2021/01/Порт.JPG'],
  ['hall-1024x683.jpg', '2021/01/hall-scaled.jpg'],
  ['https://old.example/2021/01/notes.txt', undefined],
  ['https://old.example/2021/01/crane.png', undefined],
  ['javascript:alert(1)', undefined],
])('%s is %s', async (address, expected) => {
  const root = folder();
  const media = await openMedia(root);
  expect(media.find(address)).toBe(expected && path.join(root, expected));
});

test('symbolic links are not followed', async () => {
  const root = folder();
  symlinkSync('/etc/passwd', path.join(root, 'out.png'));
  symlinkSync('/etc', path.join(root, 'etc'));
  const media = await openMedia(root);
  expect(media.find('out.png')).toBeUndefined();
  expect(media.find('/etc/passwd')).toBeUndefined();
});

test('without a folder there is nothing', async () => {
  expect((await openMedia(undefined)).find('pier.png')).toBeUndefined();
});
