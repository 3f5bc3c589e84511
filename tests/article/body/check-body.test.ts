import { expect, test } from 'vitest';
import { readBody } from '../../../src/article/body/body.ts';

test.each([
  ['[a](javascript:x)', '1:1', 'unsafe-address', 'javascript:x'],
  ['a [b][c]\n\n[c]: DATA:x', '1:3', 'unsafe-address', 'DATA:x'],
  ['a\n\nb <a href="vbscript:x">c</a>', '3:3', 'unsafe-address', 'vbscript:x'],
  ['![a](data:image/png;base64,x)', '1:1', 'unsafe-address', 'data:image/png'],
  ['<iframe src="javascript:x"></iframe>', '1:1', 'unsafe-address', 'javascript:x'],
  ['[a]()', '1:1', 'link-address', 'no address'],
  ['a [b](c.pdf)', '1:3', 'link-address', 'c.pdf'],
  ['a [b](https:/tass.com)', '1:3', 'link-address', 'lacks a slash'],
  ['[a](#nowhere)\n\n## Here', '1:1', 'link-anchor', '#nowhere'],
  ['![](map.png)', '1:1', 'picture-alt', 'map.png'],
  ['<img src="my%20map.png">', '1:1', 'picture-alt', 'my map.png'],
  ['![a](/map.png)', '1:1', 'picture-address', '/map.png'],
  ['![a]()', '1:1', 'picture-address', 'is not a file'],
  ['![a](.map.png)', '1:1', 'picture-address', 'is hidden'],
  ['![a](maps/%2Eold/map.png)', '1:1', 'picture-address', 'is hidden'],
  ['<video src="a.mp4"></video>', '1:1', 'embed-address', 'a.mp4'],
])('%j: %s [%s]', (markdown, place, rule, words) => {
  const [problem, ...others] = readBody(markdown, 1).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule, message: expect.stringContaining(words) as unknown });
  expect(`${problem?.line}:${problem?.column}`).toBe(place);
  expect(problem?.hint).toBeTruthy();
});

test.each([
  ['[a]((https://x.org/b))', 'write https://x.org/b'],
  ['<div><a href="{{< ref "/b" >}}">a</a></div>', 'npm run import'],
  ['[a](<{% link b.md %}>)', 'npm run import'],
  ['[a](www.x.org)', 'write https://www.x.org'],
  ['[a](b@x.org)', 'write mailto:b@x.org'],
])('%j: %s', (markdown, hint) => {
  expect(readBody(markdown, 1).problems[0]?.hint).toContain(hint);
});

test('says which headings there are', () => {
  const [problem] = readBody('[a](#x)\n\n## One\n\n# Two[^n]\n\n[^n]: b', 1).problems;
  expect(problem?.hint).toBe('its headings are #one, #two');
});

test.each([
  '[a](https://x.org) <https://x.org> [b](mailto:a@x.org) [c](/topics/x/)',
  '[a](#here) [b](#top) [c](#) [d](#old)\n\n## Here\n\n<a name="old"></a>',
  '![a](map.png) ![b](../map.png)',
  '![](https://x.org/a.png)',
  'a[^1]\n\n[^1]: b',
  '<iframe src="https://x.org"></iframe>',
  '`[a](javascript:x)`',
])('nothing is wrong with %j', (markdown) => {
  expect(readBody(markdown, 1).problems).toEqual([]);
});

test('finds all of them, with their lines in the file', () => {
  const { problems } = readBody('[a](javascript:x)\n\n![](b.png)\n\n[c](d)', 11);
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [11, 'unsafe-address'],
    [13, 'picture-alt'],
    [15, 'link-address'],
  ]);
});

test.each([
  ['anna@example.com', 'write mailto:anna@example.com'],
  ['../2021/2021-08-26-x.md', "write the article's address: /2021/08/26/x/"],
  ['../1937/1937-07-x.md', "write the article's address: /1937/07/x/"],
  ['../1937/1937-07-2-x.md', "write the article's address: /1937/07/2-x/"],
  ['www.example.com/x', 'if it is on the web, write https://www.example.com/x'],
])('a link to %s: %s', (href, hint) => {
  expect(readBody(`[b](${href})`, 1).problems).toMatchObject([{ rule: 'link-address', hint }]);
});
