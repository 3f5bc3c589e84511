import path from 'node:path';
import { expect, test } from 'vitest';
import { addressIn, findByAddress } from '../../src/editing/find-by-address.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

test.each([
  ['/2021/08/26/x/', '/', '/2021/08/26/x/'],
  ['/2021/08/26/x', '/', '/2021/08/26/x/'],
  ['https://example.org/ru/2021/08/26/x/?a=b#c', '/', '/ru/2021/08/26/x/'],
  ['http://localhost:4321/2021/08/26/x/', '/', '/2021/08/26/x/'],
  ['https://example.org/archive/2021/08/26/x/', '/archive/', '/2021/08/26/x/'],
  ['/2021/08/26/x/', '/archive/', '/2021/08/26/x/'],
  ['/2021/08/26/%D1%85/', '/', '/2021/08/26/х/'],
  ['articles/2021/x.md', '/', undefined],
  ['/home/x.md', '/', undefined],
])('%j below %j is the address %j', (typed, base, address) => {
  expect(addressIn(typed, { url: `https://example.org${base}`, base })).toBe(address);
});

const article = (fields: string) => `---\ntitle: T\ndate: 2021-08-26\n${fields}---\n\nText.\n`;

test('an article is found by what its address is made of, in each edition, and by its earlier ones', async () => {
  const contentDir = await temporaryFolder();
  await writeTree(contentDir, {
    'site.yaml': 'name: x\nurl: https://example.org/\neditions: [en, ru]\n',
    'articles/2021-08-26-talks.md': article('aliases: /old/talks-of-august/\n'),
    'articles/2021-08-26-talks.ru.md': '---\ntitle: Т\n---\n\nТекст.\n',
    'articles/b.md': article('slug: named-otherwise\n'),
    'articles/1937-07-dam.md': '---\ntitle: T\ndate: 1937-07\n---\n\nText.\n',
    'articles/1937-mill.ru.md': '---\ntitle: T\ndate: 1937\n---\n\nText.\n',
    'articles/broken.md': article('date: 2021-08-26\n'),
  });
  const find = async (address: string) => path.basename(await findByAddress(contentDir, address));
  expect(await find('/2021/08/26/talks/')).toBe('2021-08-26-talks.md');
  expect(await find('/ru/2021/08/26/talks/')).toBe('2021-08-26-talks.ru.md');
  expect(await find('/old/talks-of-august/')).toBe('2021-08-26-talks.md');
  expect(await find('/2021/08/26/named-otherwise/')).toBe('b.md');
  expect(await find('/1937/07/dam/')).toBe('1937-07-dam.md');
  expect(await find('/ru/1937/mill/')).toBe('1937-mill.ru.md');
  await expect(find('/2021/08/27/talks/')).rejects.toThrow(/no article has the address/);
  await expect(find('/2021/08/26/broken/')).rejects.toThrow(/broken\.md has errors/);
});
