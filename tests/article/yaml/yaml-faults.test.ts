import { parseDocument, LineCounter } from 'yaml';
import { expect, test } from 'vitest';
import { beyondLimits, explainFaults } from '../../../src/article/yaml/yaml-faults.ts';
import { limits } from '../../../src/text/limits.ts';

function explain(source: string, reported: ReadonlySet<number> = new Set()) {
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(source, { lineCounter, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return explainFaults(errors, { file: 'x.md', source, at, reported });
}

test('a line has one problem, and none if one was reported before', () => {
  const source = 'title: a: b: c\ndate: "x\n';
  const lines = explain(source).map(({ line }) => line);
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines).size).toBe(lines.length);
  expect(explain(source, new Set([1])).map(({ line }) => line)).not.toContain(1);
});

test('of very many faults the rest is counted', () => {
  const said = explain(
    Array.from({ length: limits.yamlFaults + 5 }, (_, n) => `a${n}: b: c`).join('\n'),
  );
  expect(said.at(-1)?.message).toMatch(/^from here on \d+ more places/);
});

test('a text that is too long or too deep is not read', () => {
  expect(beyondLimits('x.md', 'a: b', 1)).toBeUndefined();
  expect(beyondLimits('x.md', 'x'.repeat(limits.yaml + 1), 2)).toMatchObject({
    rule: 'yaml-limit',
    line: 2,
    column: 1,
  });
  expect(beyondLimits('x.md', `a: ${'['.repeat(limits.depth + 1)}`, 2)).toMatchObject({
    rule: 'yaml-limit',
    line: 2,
    hint: expect.stringContaining('quotes') as string,
  });
});
