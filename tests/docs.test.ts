import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { craftRuleNames } from '../src/archive/rules/craft-rules.ts';
import { fieldsOfEntry } from '../src/archive/names/vocabulary-schema.ts';
import { siteFields } from '../src/archive/site-schema.ts';
import { fieldNotes } from '../src/article/read/field-notes.ts';
import { loadAll } from '../src/commands/all.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const [readme, guide] = [read('README.md'), read('content/README.md')];
const both = `${readme}\n${guide}`;

/** Those of the names that no text says as a word of its own. */
const unsaid = (names: Iterable<string>, text: string) =>
  [...names].filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));

/** Set by others to say where the program runs, set by us for others, and that of the nightly proofs (see its help). */
const notOurs =
  /^(?:PATH|EDITOR|VISUAL|GITHUB_ACTIONS|NODE_COMPILE_CACHE|DEBUG|NUM_RUNS|ASTRO_\w+)$/;

test('every field of an article is in the guide or the README', () => {
  expect(unsaid(Object.keys(fieldNotes), both)).toEqual([]);
});

test('every field of site.yaml is in the README or the guide', () => {
  expect(siteFields.length).toBeGreaterThan(8);
  expect(unsaid(siteFields, both)).toEqual([]);
});

test('every rule of craft is in the guide', () => {
  expect(unsaid(craftRuleNames, guide)).toEqual([]);
});

test('every command is in the README', async () => {
  expect(
    unsaid(
      (await loadAll()).map(({ name }) => name),
      readme,
    ),
  ).toEqual([]);
});

test('every flag of a command is in the README or the guide', async () => {
  const flags = (await loadAll()).flatMap((command) => Object.keys(command.flags));
  expect(flags).toContain('dry-run');
  expect(unsaid(new Set(flags.map((name) => `--${name}`)), both)).toEqual([]);
});

test('every field of a vocabulary is in the guide or the README', () => {
  const fields = Object.keys(fieldsOfEntry(['en']).shape);
  expect(fields).toContain('aliases');
  expect(unsaid(fields, both)).toEqual([]);
});

test('every variable of the environment that a command reads is in the README', () => {
  const found = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = read(path.join(folder, file));
        const named = /\benv(?:\.|\[')([A-Z][A-Z_]+)|\b(?:pick|folder)\('[\w-]+', '([A-Z_]+)'/g;
        return [...text.matchAll(named)].map(([, one, other]) => one ?? other ?? '');
      }),
  );
  const ours = [...new Set(found)].filter((name) => !notOurs.test(name));
  expect(ours).toContain('CONTENT_DIR');
  expect(ours).toContain('SHARD');
  expect(unsaid(ours, readme)).toEqual([]);
});
