import { expect, test } from 'vitest';
import type { Problem } from '../../src/article/problem.ts';
import { readFileName } from '../../src/article/article-file.ts';
import { readPage } from '../../src/article/read-article.ts';
import { checkPictures, readPicture } from '../../src/build/check-pictures.ts';

/** What a page that shows a picture is told, where none of that name lies beside it. */
async function hintFor(src: string, listing: string[]): Promise<string | undefined> {
  const name = readFileName('pages/about.md', ['en']);
  const { value } = readPage(name, Buffer.from(`---\ntitle: T\n---\n![A hall](${src})\n`), '');
  const problems: Problem[] = [];
  const report = async (picture: string) => {
    const fault = await readPicture(import.meta.dirname, picture);
    return fault instanceof Uint8Array ? {} : { fault };
  };
  const at = () => ({ line: 1, column: 1 });
  const good = await checkPictures(value ? [value] : [], [], problems, at, report, listing);
  expect(good).toEqual([]);
  return problems[0]?.hint;
}

test('a picture that is not there is told which one was meant', async () => {
  const listing = ['pages/palace.jpg', 'pages/palace.md', 'articles/2021/hall.png'];
  expect(await hintFor('Palace.JPG', listing)).toBe('did you mean "palace.jpg"?');
  expect(await hintFor('palce.jpeg', listing)).toBe('did you mean "palace.jpg"?');
  expect(await hintFor('hall.png', listing)).toBe(
    'it lies at articles/2021/hall.png: move it to pages/hall.png',
  );
  expect(await hintFor('map.webp', listing)).toBe(
    'put the file at pages/map.webp, or mend its name',
  );
});
