import { expect, test } from 'vitest';
import { aliasPath } from '../../src/archive/redirects.ts';
import { join, said } from './sample.ts';

const fields = 'title: T\ndate: 2021-08-26';

test('an earlier address leads to the edition that names it', () => {
  const { archive, problems } = join({
    'articles/x.md': `${fields}\naliases: [/old, /older/]`,
    'articles/x.ru.md': 'title: Т\naliases: /staroe/',
  });
  expect(problems).toEqual([]);
  const to = [...archive.redirects].map(
    ([path, { story, lang }]) => `${path} ${lang} ${story.key}`,
  );
  expect(to).toEqual([
    '/old/ en 2021/08/26/x',
    '/older/ en 2021/08/26/x',
    '/staroe/ ru 2021/08/26/x',
  ]);
});

test('two articles that claim one are refused, however it is spelled', () => {
  const texts = {
    'articles/a.md': `${fields}\naliases: /%D1%82/`,
    'articles/b.md': `${fields}\naliases: [/free/, /т]`,
  };
  expect(said(join(texts))).toEqual([
    'articles/b.md:4:19 [one-alias] aliases: /т is also an alias of articles/a.md',
  ]);
});

test('they are refused before the second one is out', () => {
  const texts = {
    'articles/a.md': `${fields}\naliases: /old/`,
    'articles/b.md': `${fields}\nstatus: draft\naliases: /old/`,
  };
  expect(said(join(texts))).toHaveLength(1);
});

test('what is not out leaves no redirect; what is withdrawn does', () => {
  const { archive } = join({
    'articles/draft.md': `${fields}\naliases: /a/\nstatus: draft`,
    'articles/gone.md': `${fields}\naliases: /b/\nstatus: withdrawn\nwithdrawn: { date: 2021-09-01, reason: R }`,
  });
  expect([...archive.redirects.keys()]).toEqual(['/b/']);
});

test('an address is decoded and ends in a slash', () => {
  expect(aliasPath('/a%20b')).toBe('/a b/');
  expect(aliasPath('/a%2Cb')).toBe('/a,b/');
  expect(aliasPath('/100%/')).toBe('/100%/');
});

test('two that some systems take for one are refused', () => {
  const texts = {
    'articles/a.md': `${fields}\naliases: [/Old/, /old/, /é/]`,
    'articles/b.md': `${fields}\nslug: b\naliases: [/OLD, /e\u0301/]`,
  };
  expect(said(join(texts))).toEqual([
    'articles/a.md:4:18 [one-alias] aliases: /old/ differs only in capitals or in how accents are written from /Old/',
    'articles/b.md:5:11 [one-alias] aliases: /OLD differs only in capitals or in how accents are written from /Old/ of articles/a.md',
    'articles/b.md:5:17 [one-alias] aliases: /e\u0301/ differs only in capitals or in how accents are written from /é/ of articles/a.md',
  ]);
});
