import { expect, test } from 'vitest';
import { icons, isOwnFile, ownPlaceAt } from '../../src/archive/site-places.ts';
import { listFolders } from '../../src/views/kinds.ts';
import { buildDemo } from '../helpers/demo.ts';
import { filesIn } from '../helpers/page.ts';

test('a built site has nothing that the table of its places does not know', async () => {
  const files = filesIn(await buildDemo());
  const isPage = (file: string) => /(?:^|\/)index\.html$/.test(file);
  const unknown = files.filter(
    (file) => !isPage(file) && !isOwnFile(file) && !icons.includes(file) && !ownPlaceAt(file),
  );
  expect(unknown).toEqual([]);
  // Of the pages, those in the folders that are closed, and those of lists, dates, editions, aliases and standing pages.
  const standing = ['about', 'contact', 'corrections', 'ru', 'ar'];
  const first = new Set(files.filter(isPage).map((file) => file.split('/')[0] ?? ''));
  const others = [...first].filter(
    (part) =>
      !/^\d{4}$/.test(part) &&
      !listFolders.includes(part) &&
      !ownPlaceAt(`${part}/`) &&
      part !== 'index.html',
  );
  expect(others.filter((part) => !standing.includes(part))).toEqual([]);
});
