import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFileName } from '../../src/article/article-file.ts';
import { readPage } from '../../src/article/read/read-article.ts';
import { openCache } from '../../src/cache/cache.ts';
import { checkPictures, readPicture } from '../../src/reading/check-pictures.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { cut, lfsPointer, moving, noise } from '../helpers/hostile-pictures.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

/** What a page that shows a picture is told, where none of that name lies beside it. */
async function hintFor(src: string, listing: string[]): Promise<string | undefined> {
  const name = readFileName('pages/about.md', ['en']);
  const { value } = readPage(name, Buffer.from(`---\ntitle: T\n---\n![A hall](${src})\n`), '');
  const reportOn = async (picture: string) => {
    const fault = await readPicture(import.meta.dirname, picture);
    return fault instanceof Uint8Array ? {} : { fault };
  };
  const locate = () => ({ line: 1, column: 1 });
  const checked = value ? [value] : [];
  const found = await checkPictures({ checked, shown: [], locate, reportOn, listing });
  expect(found.value).toEqual([]);
  return found.problems[0]?.hint;
}

test('a picture that is not there is told which one was meant', async () => {
  const listing = ['pages/palace.jpg', 'pages/palace.md', 'articles/2021/hall.png'];
  expect(await hintFor('Palace.JPG', listing)).toBe('did you mean "palace.jpg"?');
  expect(await hintFor('palce.jpeg', listing)).toBe('did you mean "palace.jpg"?');
  expect(await hintFor('hall.png', listing)).toBe(
    'it is at articles/2021/hall.png: move it to pages/hall.png',
  );
  expect(await hintFor('map.webp', listing)).toBe(
    'put the file at pages/map.webp, or fix its name',
  );
});

test('a link that leads nowhere is told as one, and not as a name that is wrong', async () => {
  const folder = await temporaryFolder();
  await symlink('gone.png', path.join(folder, 'hall.png'));
  expect(await readPicture(folder, 'hall.png')).toMatchObject({
    message: 'cannot be read: it is a link to a file that does not exist (ENOENT)',
    rule: 'unreadable',
  });
  expect(await readPicture(folder, 'other.png')).toMatchObject({ rule: 'missing-picture' });
});

test('a picture is decoded whole, and each place that shows it is told', async () => {
  const folder = await temporaryFolder();
  const whole = await noise(300, 200).jpeg().toBuffer();
  const write = (file: string, bytes: Uint8Array | string) =>
    writeFile(path.join(folder, file), bytes);
  await write('site.yaml', 'name: N\nurl: https://example.org/\n');
  await mkdir(path.join(folder, 'articles/folder.png'), { recursive: true });
  await mkdir(path.join(folder, 'pages'));
  const fields = 'title: T\ndate: 2024-05-01\nphoto:\n  src: cut.jpg\n  alt: A hall';
  await write(
    'articles/a.md',
    `---\n${fields}\n---\n\nWords. ![A view](cut.jpg) ![B](moving.gif)\n`,
  );
  await write('pages/about.md', '---\ntitle: T\n---\n\n![A](lfs.jpg)\n\n![B](named.png)\n');
  await write('articles/b.md', '---\ntitle: T\ndate: 2024-05-02\n---\n\n![A](folder.png)\n');
  await write('articles/cut.jpg', cut(whole, 0.6));
  await write('articles/moving.gif', await moving('gif'));
  await write('pages/lfs.jpg', lfsPointer);
  // A JPEG under the name of a PNG: what it is counts.
  await write('pages/named.png', whole);
  const cache = openCache(path.join(folder, '.cache'));
  try {
    for (let time = 0; time < 2; time++) {
      const { problems, pictures } = await readContent({ contentDir: folder, now: 0, cache });
      expect(
        problems
          .filter(({ rule }) => rule.includes('picture'))
          .map(
            ({ file, line, column, severity, rule }) =>
              `${file}:${line}:${column} ${severity} ${rule}`,
          ),
      ).toEqual([
        'articles/a.md:5:8 error damaged-picture',
        'articles/a.md:9:8 error damaged-picture',
        'articles/a.md:9:27 warning moving-picture',
        'articles/b.md:6:1 error no-picture',
        'pages/about.md:5:1 error no-picture',
      ]);
      expect(pictures.map(({ file }) => file)).toEqual(['pages/named.png']);
    }
  } finally {
    cache.close();
  }
});
