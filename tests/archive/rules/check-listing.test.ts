import { expect, test } from 'vitest';
import { checkListing } from '../../../src/archive/rules/check-listing.ts';
import { articleFile, pageFile } from '../sample.ts';

const article = articleFile('articles/2021/x.md', 'title: T\nphoto: { src: map.png, alt: A map }');
const page = pageFile('pages/about.md', '---\ntitle: About\n---\n![A map](maps/kabul.png)\n');

const unused = (listing: readonly string[], read = [article, page]) =>
  checkListing(listing, read).map(
    ({ file, severity, message, hint }) => `${severity} ${file}: ${message}; ${hint ?? ''}`,
  );

const texts = ['articles/2021/x.md', 'pages/about.md'];

test('what is read, and pictures that are shown, need no word', () => {
  const files = ['articles/2021/map.png', 'pages/maps/kabul.png', 'site.yaml', 'people.yaml'];
  expect(unused([...texts, ...files, 'README.md'])).toEqual([]);
});

test.each([
  [
    'articles/2020/map.png',
    'no article shows this picture; name it in an article (photo: src) or delete it',
  ],
  [
    'articles/x.markdown',
    'nothing reads this file; articles and pages end in .md: rename it, or delete it',
  ],
  [
    'articles/x.MD',
    'nothing reads this file; articles and pages end in .md: rename it, or delete it',
  ],
  [
    'articles/2021/x.docx',
    'nothing reads this file; it is a document of Word or the like: save it as plain text, then npm run new -- --from FILE.txt',
  ],
  ['topics.yml', 'nothing reads this file; did you mean "topics.yaml"?'],
  [
    'drafts/x.md',
    'nothing reads this file; articles belong in articles/, standing pages in pages/',
  ],
])('%s: %s', (file, said) => {
  expect(unused([...texts, file])).toEqual([`warning ${file}: ${said}`]);
});

test('a picture is not called unused while an article could not be read', () => {
  expect(unused([...texts, 'articles/2021/map.png'], [page])).toEqual([]);
});
