import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demonstrationArticles } from '../../../src/editing/setup/demonstration-articles.ts';

const contentDir = path.join(import.meta.dirname, '../../../content');
const settings = readFileSync(path.join(contentDir, 'site.yaml'), 'utf8');

const isDemonstration = /^x-demonstration: true$/m.test(settings);
test.runIf(isDemonstration)('are all that are there: a new one goes to the list, too', async () => {
  const names = await readdir(path.join(contentDir, 'articles'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.md')).map((name) => `articles/${name}`);
  expect([...demonstrationArticles]).toEqual(files.toSorted());
});
