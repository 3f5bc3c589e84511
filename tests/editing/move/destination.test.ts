import { expect, test } from 'vitest';
import { readFileName } from '../../../src/article/article-file.ts';
import { readDestination, type Origin } from '../../../src/editing/move/destination.ts';
import { site } from '../../archive/sample.ts';

const contentDir = '/archive/content';
const cwd = '/archive';
const at = (stem: string, period: string, slug: string, slugField?: string): Origin => ({
  file: readFileName(`${stem}.md`, site.editions),
  stem,
  period,
  slug,
  slugField,
});
const talks = at('articles/2021/2021-08-26-talks', '2021-08-26', 'talks');
const to = (typed: string, origin = talks) =>
  Object.values(readDestination(typed, origin, { contentDir, site }, cwd)).join(' ');

test.each([
  ['/2021/08/27/doha/', 'articles/2021/2021-08-27-doha 2021-08-27 doha'],
  ['/2020/08/doha', 'articles/2020/2020-08-doha 2020-08 doha'],
  ['/ru/2020/doha/', 'articles/2020/2020-doha 2020 doha'],
  ['https://example.org/2021/08/26/%D1%8F/', 'articles/2021/2021-08-26-я 2021-08-26 я'],
  ['content/articles/2021/2021-08-27-doha.md', 'articles/2021/2021-08-27-doha 2021-08-27 doha'],
  ['articles/misc/doha.md', 'articles/misc/doha 2021-08-26 doha'],
  ['articles/2021/2021-08-26-Größe.ru.md', 'articles/2021/2021-08-26-Größe 2021-08-26 groesse'],
])('%s', (typed, place) => {
  expect(to(typed)).toBe(place);
});

test('a file keeps its ways: its folder, a name without a date, its own slug', () => {
  const plain = at('articles/misc/talks', '2021-08-26', 'talks');
  expect(to('/2021/08/27/doha/', plain)).toBe('articles/misc/doha 2021-08-27 doha');
  const own = at('articles/2021/2021-08-26-talks', '2021-08-26', 'own', 'own');
  expect(to('articles/2021/2021-08-26-doha.md', own)).toBe(
    'articles/2021/2021-08-26-doha 2021-08-26 own',
  );
});

test.each(['/2021/13/01/doha/', '/doha/', '/2021/08/26/', '/2021/08/26/a/b/'])(
  '%s is not where an article can be',
  (typed) => {
    expect(() => to(typed)).toThrow(/address of an article|day or month/);
  },
);

test.each(['articles/.git/x.md', 'articles/x.txt', '../articles/x.md', 'content/pages/x.md'])(
  '%s is not where its file can be',
  (typed) => {
    expect(() => to(typed)).toThrow(/is not the file of an article/);
  },
);
