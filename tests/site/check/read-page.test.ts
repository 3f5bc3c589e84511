import { expect, test } from 'vitest';
import { readPageFacts } from '../../../src/site/check/read-page.ts';

test.each([
  ["0; url=/it's/a/", "/it's/a/"],
  ["0; url='/a/' and more", '/a/'],
  ['0;URL = &quot;/a/&quot;', '/a/'],
  ["0, url='/a/", '/a/'],
  ['5; url=/a/?b=1', '/a/?b=1'],
])('a refresh leads where a browser would go: %s', (content, href) => {
  const page = `<html><head><meta http-equiv="refresh" content="${content}"></head></html>`;
  expect(readPageFacts(page).references.map((reference) => reference.href)).toEqual([href]);
});

test.each(['5', 'a; url=/b/'])('a refresh without an address leads nowhere: %s', (content) => {
  const page = `<html><head><meta http-equiv="refresh" content="${content}"></head></html>`;
  expect(readPageFacts(page).references).toEqual([]);
});
