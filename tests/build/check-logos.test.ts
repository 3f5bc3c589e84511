import { expect, test } from 'vitest';
import { readSite } from '../../src/archive/site-schema.ts';
import { checkLogos } from '../../src/build/check-logos.ts';

function problemsOf(lines: string, files: readonly string[]) {
  const source = `name: X\nurl: https://example.org/\n${lines}\n`;
  const { value } = readSite('site.yaml', source);
  return checkLogos(value!, source, files).map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint}`,
  );
}

test('a logo that is not there is named with its place', () => {
  expect(problemsOf('logo: /a.svg\npublisher: { name: P, logo: b/c.png }', [])).toEqual([
    '3:7 logo: "/a.svg" is no file of public/; put the picture at public/a.svg, or mend its name',
    '4:29 publisher.logo: "b/c.png" is no file of public/; put the picture at public/b/c.png, or mend its name',
  ]);
});

test('one that is there, on the web, or not named is right', () => {
  expect(
    problemsOf('logo: /a.svg\npublisher: { name: P, logo: b/c.png }', ['a.svg', 'b/c.png']),
  ).toEqual([]);
  expect(problemsOf('publisher: { name: P, logo: https://example.org/l.png }', [])).toEqual([]);
  expect(problemsOf('tagline: y', [])).toEqual([]);
});
