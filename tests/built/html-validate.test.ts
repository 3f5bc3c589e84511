import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';
import { filesIn } from '../helpers/page.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A headline is as long as it was published, and the site's name comes after it.
      'long-title': 'off',
      // A table that scrolls is a region in the tree that the sanitiser passes, which has no sections.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

test('every page of the demonstration is valid HTML', async () => {
  const outDir = await buildDemo();
  const pages = filesIn(outDir).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(1000);
  const found: string[] = [];
  for (const page of pages) {
    const text = await readFile(path.join(outDir, page), 'utf8');
    const { results } = validator.validateStringSync(text, page);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      found.push(`${page}:${line}:${column}: ${message} [${ruleId}]`);
    }
  }
  expect(found).toEqual([]);
});
