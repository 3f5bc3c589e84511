import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';
import { quoted, quotedItems } from '../../../src/article/yaml/quote-value.ts';

describe('a value in quotes says what was meant', () => {
  test.each([
    ['Kabul: the fall', 'Kabul: the fall'],
    [`"Kabul" falls`, `"Kabul" falls`],
    [`'Kabul' falls`, `'Kabul' falls`],
    [`'Yes' and 'no'`, `'Yes' and 'no'`],
    [`"Yes" and "no"`, `"Yes" and "no"`],
    [`"He said "no" today"`, 'He said "no" today'],
    [`""No," he said"`, '"No," he said'],
    [`'Taliban's rise'`, "Taliban's rise"],
    [`'Taliban's rise`, "Taliban's rise"],
    [`don't: panic`, "don't: panic"],
    ['ends:', 'ends:'],
  ])('%s', (value, meant) => {
    expect(parse(quoted(value))).toBe(meant);
  });

  test('and always is one text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => /^[!-~](?:[ -~]*[!-~])?$/.test(text)),
        (value) => {
          expect(typeof parse(quoted(value))).toBe('string');
        },
      ),
    );
  });
});

describe('items of a list on one line are each put in quotes where they need them', () => {
  test.each([
    ['[@bob, x]', ['@bob', 'x']],
    ['["Dwayne "Rock" Johnson", x]', ['Dwayne "Rock" Johnson', 'x']],
    ['[Kyiv (Ukraine), "Paris" France]', ['Kyiv (Ukraine)', '"Paris" France']],
    ["[O'Neil, 'O'Brien']", ["O'Neil", "O'Brien"]],
    ['[`x`, %y]', ['`x`', '%y']],
  ])('%s', (list, items) => {
    expect(parse(quotedItems(list) ?? '')).toEqual(items);
  });

  test.each(['["Lee, Jr." Ann]', '[a, [b]]', '[a,, b]', 'a, b'])('%s is left', (list) => {
    expect(quotedItems(list)).toBeUndefined();
  });
});

test.each([
  ['title: ends:', 'title: '],
  [String.raw`title: "C:\Users"`, 'title: '],
  ['title: Tab:\tx', 'title: '],
  [`title: 'Quote' and more`, 'title: '],
  ['people:\n  - "Bob" Smith', '- '],
  ["people:\n  - 'Ann's", '- '],
  ['people:\n  - @bob', '- '],
  ['people: ["Bob" Smith, x]', 'people: '],
  ['date: x\ntitle： Kabul falls', 'title: '],
])('the line that a problem gives is one: %j', (source, begins) => {
  const [problem] = parseYaml('x.yaml', `${source}\n`).problems;
  const line = problem?.hint?.split(/quotes: |as "(?=.*", or)/)[1]?.replace(/", or .*/, '') ?? '';
  expect(line.slice(0, begins.length)).toBe(begins);
  const mended = source.startsWith('people:\n') ? `people:\n  ${line}` : line;
  expect(parseYaml('x.yaml', `${mended}\n`).problems).toEqual([]);
});
