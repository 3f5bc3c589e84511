import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../src/archive/site-schema.ts';
import { openCache } from '../../src/cache/cache.ts';
import { checkLogos, reportOnLogo, type LogoReport } from '../../src/reading/check-logos.ts';
import { flat } from '../helpers/hostile-pictures.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

async function problemsOf(lines: string, files: readonly string[], report: LogoReport = {}) {
  const source = `name: X\nurl: https://example.org/\n${lines}\n`;
  const { value } = readSite('site.yaml', source);
  const { problems } = await checkLogos(value!, source, files, () => Promise.resolve(report));
  return problems.map(({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint}`);
}

test('a logo that is not there is named with its place', async () => {
  expect(await problemsOf('logo: /a.svg\npublisher: { name: P, logo: b/c.png }', [])).toEqual([
    '3:7 logo: "/a.svg" is not a file in public/; put the picture at public/a.svg, or fix its name',
    '4:29 publisher.logo: "b/c.png" is not a file in public/; put the picture at public/b/c.png, or fix its name',
  ]);
});

test('one that is there, on the web, or not named is right', async () => {
  expect(
    await problemsOf('logo: /a.svg\npublisher: { name: P, logo: b/c.png }', ['a.svg', 'b/c.png']),
  ).toEqual([]);
  expect(await problemsOf('publisher: { name: P, logo: https://example.org/l.png }', [])).toEqual(
    [],
  );
  expect(await problemsOf('tagline: y', [])).toEqual([]);
});

test('one that is not a picture is refused at its place', async () => {
  const fault = { message: 'is not a picture', hint: 'give another', rule: 'no-picture' };
  expect(await problemsOf('logo: /a.svg', ['a.svg'], { fault })).toEqual([
    '3:7 logo: "/a.svg" is not a picture; give another',
  ]);
});

test('one is decoded, drawings too, and those that are dark on transparent need a light ground', async () => {
  const folder = await temporaryFolder();
  const svg = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle cx="45" cy="45" r="30" fill="${fill}"/></svg>`;
  await writeTree(folder, { 'dark.svg': svg('#000'), 'light.svg': svg('#fff'), 'text.svg': 'No.' });
  await writeFile(path.join(folder, 'whole.png'), await flat(9, 9).png().toBuffer());
  const cache = openCache(path.join(folder, '.cache'));
  try {
    for (let time = 0; time < 2; time++) {
      const report = (file: string) => reportOnLogo(folder, file, cache);
      expect(await report('dark.svg')).toEqual({ ground: true });
      expect(await report('light.svg')).toEqual({ ground: false });
      expect(await report('whole.png')).toEqual({ ground: false });
      expect((await report('text.svg')).fault?.rule).toBe('no-picture');
    }
  } finally {
    cache.close();
  }
});
