import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFrontMatter } from '../../../src/article/read/find-front-matter.ts';

function partsOf(text: string) {
  const place = findFrontMatter(text);
  if (!place) return undefined;
  const { language, from, to, behind, bodyFrom } = place;
  return {
    language,
    yaml: to === undefined ? undefined : text.slice(from, to),
    behind,
    body: text.slice(bodyFrom),
  };
}

const yaml = { language: 'yaml', behind: '' };

describe('frontmatter is found', () => {
  test.each([
    ['with a text below', '---\na: 1\n---\nText\n', { ...yaml, yaml: 'a: 1\n', body: 'Text\n' }],
    ['without a text', '---\na: 1\n---', { ...yaml, yaml: 'a: 1\n', body: '' }],
    ['without fields', '---\n---\nText', { ...yaml, yaml: '', body: 'Text' }],
    ['with a comment alone', '---\n# c\n---\nText', { ...yaml, yaml: '# c\n', body: 'Text' }],
    ['with an empty line first', '---\n\na: 1\n---\n', { ...yaml, yaml: '\na: 1\n', body: '' }],
    [
      'with CRLF',
      '---\r\na: 1\r\n---\r\nText\r\n',
      { ...yaml, yaml: 'a: 1\r\n', body: 'Text\r\n' },
    ],
    [
      'behind a byte order mark',
      '\uFEFF---\na: 1\n---\nText',
      { ...yaml, yaml: 'a: 1\n', body: 'Text' },
    ],
    ['with its language', '--- yaml\na: 1\n---\nText', { ...yaml, yaml: 'a: 1\n', body: 'Text' }],
    [
      'with spaces',
      '--- \na: 1\n--- \n  Text',
      { ...yaml, yaml: 'a: 1\n', behind: ' ', body: '  Text' },
    ],
    [
      'with a body that begins with spaces',
      '---\na: 1\n---\n \nText',
      { ...yaml, yaml: 'a: 1\n', body: ' \nText' },
    ],
    [
      'up to a line that only begins with hyphens',
      '---\na: 1\n---x\n---\n',
      { ...yaml, yaml: 'a: 1\n', behind: 'x', body: '---\n' },
    ],
    ['without an end', '---\na: 1\n', { ...yaml, yaml: undefined, body: '' }],
  ])('%s', (_what, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test.each(['Text', '---', '', '----\na: 1\n----\n', ' ---\na: 1\n---\n', '\n---\na: 1\n---\n'])(
    'not in %j',
    (text) => {
      expect(findFrontMatter(text)).toBeUndefined();
    },
  );
});

test.each([
  'json',
  'js',
  'javascript',
  'coffee',
  'cson',
  'toml',
  'yml',
  'YAML',
  'toString',
  '__proto__',
])('in another language, such as %s, it is named and never run', (language) => {
  const code = '(() => { globalThis.wasRun = true; return {}; })()';
  expect(findFrontMatter(`---${language}\n${code}\n---\n`)?.language).toBe(language);
  expect('wasRun' in globalThis).toBe(false);
});

test('fields and a text come apart as they were put together, each time alike', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((words) => !/[\n\r]|^---/.test(words));
  const lines = fc.array(line, { maxLength: 5 });
  fc.assert(
    fc.property(lines, lines, fc.constantFrom('\n', '\r\n'), (fields, body, end) => {
      const written = fields.map((words) => words + end).join('');
      const text = body.join(end);
      const file = `---${end}${written}---${end}${text}`;
      for (let time = 0; time < 2; time++)
        expect(partsOf(file)).toEqual({ ...yaml, yaml: written, body: text });
    }),
  );
});
