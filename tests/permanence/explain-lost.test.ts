import { expect, test } from 'vitest';
import { explainLost } from '../../src/permanence/explain-lost.ts';
import { readLedgerFile } from '../../src/permanence/ledger-file.ts';
import type { PublishedAddress } from '../../src/permanence/permalink.ts';

const page = (address: string, id: string, more: Partial<PublishedAddress> = {}) => ({
  ...{
    address,
    id,
    lang: 'en',
    since: '2021-08-26',
    state: 'live' as const,
    file: 'articles/x.md',
  },
  ...more,
});
function said(
  lines: readonly string[],
  {
    now = [],
    added = [],
    file,
  }: {
    now?: PublishedAddress[];
    added?: PublishedAddress[];
    file?: string;
  } = {},
) {
  const { value, problems } = readLedgerFile(
    'permalinks/2021-08.tsv',
    lines.map((line) => line.replaceAll(' ', '\t').replace('moved\t', 'moved ')).join('\n'),
  );
  expect(problems).toEqual([]);
  const site = { editions: ['en', 'ru'], findFile: () => file };
  return explainLost(value.lines, { ...site, now, added }).map(
    ({ line, message, hint }) => `${line}: ${message}; ${hint ?? ''}`,
  );
}
const rest = 'if it was never public, delete this line';

test('an article that has another address now gets an alias, in the file of its edition', () => {
  const now = [page('/b/', 'A'), page('/ru/b/', 'A', { lang: 'ru', file: 'articles/x.ru.md' })];
  expect(said(['/ru/a/ A ru 2021-08 live'], { now })).toEqual([
    `1: the address /ru/a/, which was published in 2021-08, leads nowhere now; add it to the aliases of articles/x.ru.md: aliases: [/ru/a/]; ${rest}`,
  ]);
});

test('one without an id may be the only new one of its day', () => {
  const added = [page('/b/', '/b/'), page('/old/', '/b/', { state: 'moved /b/' })];
  const line = '/a/ /a/ en 2021-08-26 live';
  expect(said([line], { added })[0]).toContain(
    'if it is the same article, add it to the aliases of',
  );
  expect(said([line], { added: [...added, page('/c/', '/c/')] })[0]).toContain(
    'restore the file of /a/',
  );
  expect(said([line], { added, file: 'articles/draft.md' })[0]).toContain(
    'articles/draft.md is not published any more',
  );
});

test('what has the same remedy is one problem: a topic in all editions, and an edition that the site has no more', () => {
  const lines = [
    '/topics/war/ topics/war en - live',
    '/ru/topics/war/ topics/war ru - live',
    '/war/ topics/war en - moved /topics/war/',
    '/about/ pages/about en - live',
    '/tr/a/ A tr 2021-08-26 live',
    '/tr/topics/war/ topics/war tr - live',
  ];
  expect(said(lines)).toEqual([
    '1: the address /topics/war/, which was published, leads nowhere now, like 1 more; delete the entry war in topics.yaml, if there is one, and add "aliases: [war]" to the one that takes its place; if it was never public, delete these lines',
    `3: the address /war/, which was published and moved to /topics/war/, leads nowhere now; add "addresses: [/war/]" to the entry that takes its place in topics.yaml; ${rest}`,
    `4: the address /about/, which was published, leads nowhere now; restore the page, or give the one that takes its place "slug: about"; ${rest}`,
    '5: the address /tr/a/, which was published on 2021-08-26, leads nowhere now, like 1 more; add tr to editions in site.yaml again; if it was never public, delete these lines',
  ]);
});
