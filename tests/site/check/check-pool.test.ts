import path from 'node:path';
import { expect, test } from 'vitest';
import { checkOnAllCores } from '../../../src/site/check/check-pool.ts';
import { checkRendered } from '../../../src/site/check/check-rendered.ts';
import { recordAll } from '../../../src/site/publish/publish.ts';
import { temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

/** Enough pages that threads share them; each links to the next. */
async function manyPages(broken: ReadonlySet<number>) {
  const folder = await temporaryFolder();
  const count = 3200;
  const page = (number: number) => `p/${number}/index.html`;
  const tree = Object.fromEntries(
    Array.from({ length: count }, (_, number) => {
      const next = broken.has(number) ? 'gone' : String((number + 1) % count);
      return [page(number), `<h1 id="x">${number}</h1><a href="/p/${next}/#x">next</a>`];
    }),
  );
  await writeTree(folder, tree);
  const pages = Object.keys(tree);
  const outDir = path.join(folder, 'nothing');
  return { staging: folder, outDir, pages, files: new Set(pages), siteUrl: 'https://example.org/' };
}

test('many pages are checked by threads, and the digests of all come with it', async () => {
  const rendered = await manyPages(new Set());
  const heard: number[] = [];
  const { problems, records } = await checkOnAllCores(rendered, (done) => heard.push(done), 2);
  expect(problems).toEqual([]);
  expect(records.size).toBe(rendered.pages.length);
  expect(new Map([...records].sort())).toEqual(
    new Map([...recordAll(rendered.staging, rendered.pages)].sort()),
  );
  expect(heard.at(-1)).toBe(rendered.pages.length);
});

test('what is wrong is told as one thread tells it', async () => {
  const rendered = await manyPages(new Set([7, 8, 9, 10, 11, 12, 2000, 3001]));
  const { problems } = await checkOnAllCores(rendered, undefined, 2);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems).toEqual(checkRendered(rendered).problems);
});

test('on one core, and for few pages, all is found as well', async () => {
  const rendered = await manyPages(new Set([7]));
  const alone = checkRendered(rendered);
  expect(await checkOnAllCores(rendered, undefined, 1)).toEqual(alone);
  expect(alone.records.size).toBe(rendered.pages.length);
  const few = { ...rendered, pages: rendered.pages.slice(0, 10) };
  expect(await checkOnAllCores(few, undefined, 2)).toEqual(checkRendered(few));
});
