import { expect, test } from 'vitest';
import { z } from 'zod';
import { explainIssue } from '../../../src/article/read/issue-problems.ts';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';
import { limits } from '../../../src/text/limits.ts';

const schema = z.strictObject({ title: z.string('is not text'), date: z.string().optional() });

function explain(source: string, isRequired = false) {
  const yaml = parseYaml('x.md', source);
  const issues = schema.safeParse(yaml.data).error?.issues ?? [];
  const known = Object.keys(schema.shape);
  return issues
    .flatMap((issue) => explainIssue('x.md', yaml, { issue, known, schema: undefined, isRequired }))
    .map(
      ({ line, column, message, hint, rule }) => `${line}:${column} ${message}; ${hint} [${rule}]`,
    );
}

test.each([
  ['title: T\ndat: x\n', '2:1 dat: there is no such field; did you mean "date"? [unknown-field]'],
  ['date: x\n', '1:1 title: is missing; add "title: …" [missing-field]'],
])('%j', (source, said) => {
  expect(explain(source)).toEqual([said]);
});

test('an empty value may be deleted unless it is required', () => {
  expect(explain('title:\n')).toEqual([
    '1:7 title: is empty; write it or delete the field [wrong-value]',
  ]);
  expect(explain('title:\n', true)).toEqual(['1:7 title: is empty; write it [wrong-value]']);
});

test('only the first unknown fields get a hint of their own', () => {
  const many = Array.from({ length: limits.nearestNames + 1 }, (_, n) => `date${n}: x`);
  const said = explain(`title: T\n${many.join('\n')}\n`);
  expect(said[0]).toContain('did you mean "date"?');
  expect(said.at(-1)).toContain('delete it, or name it x-…');
});
