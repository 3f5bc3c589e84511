import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKeptSite, type KeptSite } from '../helpers/kept-site.ts';
import { quietDraft } from '../helpers/quiet-draft.ts';

const template = 'src/components/pages/DayPage.astro';
let site: KeptSite;

beforeAll(async () => {
  site = await makeKeptSite();
  await site.build(quietDraft);
});
afterAll(() => site.remove());

test.each([
  ['cannot be compiled', '<p>{foo(}</p>', /DayPage\.astro:\d+:\d+\n.*Unexpected token/],
  [
    'takes what is not there',
    "<script>\nimport './none.ts';\n</script>",
    /none\.ts: there is no such/,
  ],
  ['fails for a page', '<p>{undefined.foo}</p>', /: \/\d{4}\/\d\d\/\d\d\/: .*reading 'foo'/],
])('a template that %s: where, no more, and the site stands', async (_, mistake, words) => {
  const before = site.digests();
  site.clone.change(template, (text) => `${text}${mistake}\n`);
  const { status, said } = await site.attempt(quietDraft);
  expect(status).toBe(3);
  expect(said).toMatch(words);
  expect(said).not.toMatch(/^ {4}at /m);
  expect(site.digests()).toEqual(before);
  site.clone.change(template, (text) => text);
  await site.build(quietDraft);
  expect(site.digests()).toEqual(before);
});
