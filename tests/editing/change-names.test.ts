import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changeNames } from '../../src/editing/change-names.ts';
import { countNames, formatNames } from '../../src/editing/list-names.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { readSite } from '../../src/archive/site-schema.ts';
import { readTree, temporaryFolder, writeTree, type Tree } from '../helpers/site-folder.ts';

const settings = 'name: x\nurl: https://example.org/\neditions: [en, ru]\n';
const archive = {
  'site.yaml': settings,
  'topics.yaml': 'space: { label: Space }\nscience: { label: Science }\nsport: { label: Sport }\n',
  'articles/2021/2021-08-26-a.md':
    '---\ntitle: A\ndate: 2021-08-26\ntopics: [space] # one\npeople: [Sergei Lavrov]\n---\nText.\n',
  'articles/2021/2021-08-27-b.md':
    '---\ntitle: B\ndate: 2021-08-27\ntopics: science\npeople: [Sergey Lavrov]\nstatus: draft\n---\n\ntopics: space\n',
};
const { value: site } = readSite('site.yaml', settings);

async function openCopy(tree: Tree = archive) {
  const contentDir = await temporaryFolder();
  await writeTree(contentDir, tree);
  if (!site) throw new Error('the settings are wrong');
  const read = () => readContent({ contentDir, now: Date.UTC(2024, 0, 1) });
  return { contentDir, site, dryRun: false, read };
}

test('a rename writes the vocabulary and the articles that carry it, and all is sound', async () => {
  const at = await openCopy();
  const done = await changeNames(at, 'topic', 'rename', ['space', 'spaceflight']);
  expect(done).toEqual({
    files: ['topics.yaml', 'articles/2021/2021-08-26-a.md'],
    dropped: [],
    moved: [],
  });
  const { problems, archive: after } = await at.read();
  expect(problems).toEqual([]);
  expect([...(after?.facets.topic.keys() ?? [])]).toEqual(['spaceflight']);
  expect(await readTree(at.contentDir)).toEqual({
    ...archive,
    'topics.yaml':
      'spaceflight: { label: Space, aliases: space }\nscience: { label: Science }\nsport: { label: Sport }\n',
    'articles/2021/2021-08-26-a.md': archive['articles/2021/2021-08-26-a.md'].replace(
      '[space]',
      '[spaceflight]',
    ),
  });
});

test('a file that there was not is made', async () => {
  const at = await openCopy();
  await changeNames(at, 'person', 'merge', ['Sergei Lavrov', 'Sergey Lavrov']);
  expect(await readFile(path.join(at.contentDir, 'people.yaml'), 'utf8')).toMatch(
    /^sergey-lavrov:\n {2}label: Sergey Lavrov\n/,
  );
  expect([...((await at.read()).archive?.facets.person.keys() ?? [])]).toEqual(['sergey-lavrov']);
});

test('trying it out changes nothing', async () => {
  const at = await openCopy();
  const done = await changeNames({ ...at, dryRun: true }, 'topic', 'merge', ['space', 'science']);
  expect(done).toMatchObject({ files: ['topics.yaml', 'articles/2021/2021-08-26-a.md'] });
  expect(await readTree(at.contentDir)).toEqual(archive);
});

test('one file that cannot be edited keeps all as it is', async () => {
  const broken = { ...archive, 'articles/2021/2021-08-28-c.md': '---\ntitle: [\n---\nx\n' };
  const at = await openCopy(broken);
  await expect(changeNames(at, 'topic', 'rename', ['space', 'x'])).rejects.toThrow(/28-c\.md/);
  expect(await readTree(at.contentDir)).toEqual(broken);
  await expect(changeNames(at, 'topic', 'rename', ['spaze', 'x'])).rejects.toThrow(/"spaze"/);
});

test('the list counts, names what nobody carries, and what may be one', async () => {
  const { read } = await openCopy();
  const content = await read();
  expect(formatNames('topic', countNames(content, 'topic'))).toBe(
    '1  space    Space\n\nNot used by any article:\n  science  Science\n  sport    Sport\n',
  );
  const others = { ...archive };
  others['articles/2021/2021-08-27-b.md'] = others['articles/2021/2021-08-27-b.md'].replace(
    'status: draft\n',
    '',
  );
  const both = await (await openCopy(others)).read();
  expect(formatNames('person', countNames(both, 'person'))).toBe(
    [
      '1  sergei-lavrov  Sergei Lavrov  (not in people.yaml)',
      '1  sergey-lavrov  Sergey Lavrov  (not in people.yaml)',
      '',
      'Perhaps the same (npm run people -- merge A B joins two):',
      '  sergei-lavrov sergey-lavrov  (Sergei Lavrov; Sergey Lavrov)',
      '',
    ].join('\n'),
  );
});
