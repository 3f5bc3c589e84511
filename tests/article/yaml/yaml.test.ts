import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/article/yaml/yaml.ts';

const problemsOf = (source: string) =>
  parseYaml('x.yaml', source).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

describe('values', () => {
  test('are those of YAML 1.2: dates and yes are words', () => {
    const source = 'date: 2021-08-26\nanswer: yes\noctal: 010\ntrue: true\nnone: ~\n';
    expect(parseYaml('x.yaml', source).data).toEqual({
      date: '2021-08-26',
      answer: 'yes',
      octal: 10,
      true: true,
      none: null,
    });
  });

  test.each([
    ['date: 1937\n', { date: '1937' }],
    ['date: 0850\n', { date: '0850' }],
    ['title: T\ndate: 1937-07 # on the back\n', { title: 'T', date: '1937-07' }],
    ['date: "1937"\n', { date: '1937' }],
    ['{ date: 1937 }\n', { date: '1937' }],
    // A year is four digits, and the date of the article alone.
    ['date: 1e3\n', { date: 1000 }],
    ['date: 937\n', { date: 937 }],
    ['date: 0x791\n', { date: 1937 }],
    ['updated: 1937\n', { updated: 1937 }],
    ['notes: [{ date: 1937 }]\n', { notes: [{ date: 1937 }] }],
    ['1937: date\n', { 1937: 'date' }],
  ])('a year stays as it was typed where it is a date: %j', (source, data) => {
    expect(parseYaml('x.yaml', source).data).toEqual(data);
  });

  test('merge keys mean nothing', () => {
    expect(parseYaml('x.yaml', '<<: { a: 1 }\n').data).toEqual({ '<<': { a: 1 } });
  });

  test('__proto__ is a field like any other', () => {
    const { data } = parseYaml('x.yaml', '__proto__: { polluted: true }\n');
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a text without fields has no data', () => {
    expect(parseYaml('x.yaml', '# nothing\n')).toMatchObject({ data: null, problems: [] });
  });
});

describe('places', () => {
  const yaml = parseYaml('x.md', 'title: T\nphoto:\n  alt: A\ntopics: [a, b]\nempty:\n', 2);

  test.each([
    [['title'], '2:8'],
    [['photo', 'alt'], '4:8'],
    [['topics', 1], '5:13'],
    [['empty'], '6:7'],
    [['photo', 'src'], '4:3'],
    [['topics', 7], '5:9'],
    [['nothing'], '1:1'],
    [[], '1:1'],
  ])('of the value at %j: %s', (path, place) => {
    const { line, column } = yaml.locate(path);
    expect(`${line}:${column}`).toBe(place);
  });

  test.each([
    [['photo'], '3:1'],
    [['photo', 'alt'], '4:3'],
    [['nothing'], '1:1'],
  ])('of the key at %j: %s', (path, place) => {
    const { line, column } = yaml.locateKey(path);
    expect(`${line}:${column}`).toBe(place);
  });
});

describe('what is refused', () => {
  test.each([
    ['an anchor', 'a: &x 1\n', '1:4 YAML anchors and aliases ("&x") are not allowed'],
    ['an alias', 'a: *x\n', '1:4 YAML anchors and aliases ("*x") are not allowed'],
    ['a tag', 'a: 1\nb: !js x\n', '2:4 the YAML tag "!js" is not allowed'],
    ['a tag of YAML', 'a: !!binary x\n', '1:4 the YAML tag "!!binary" is not allowed'],
    ['a tag on a mapping', 'a: !!set { b }\n', '1:4 the YAML tag "!!set" is not allowed'],
    ['a field given twice', 'a: 1\nb: 2\na: 3\n', '3:1 "a" is given twice'],
    [
      'a second document',
      'a: 1\n---\nb: 2\n',
      '2:1 a line of "---" or "..." ends the fields, but more follows',
    ],
  ])('%s', (_what, source, problem) => {
    expect(problemsOf(source)).toEqual([problem]);
  });

  test('aliases do not multiply', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}]`);
    const { data, problems } = parseYaml('x.yaml', `l0: &l0 x\n${levels.join('\n')}\n`);
    expect(data).toBeUndefined();
    expect(problems).not.toEqual([]);
  });

  test('each anchor and alias is told', () => {
    const places = problemsOf('a: &x 1\nb: *x\nc: &y [*x, *x]\n').map((said) => said.split(' ')[0]);
    expect(places).toEqual(['1:4', '2:4', '3:4', '3:8', '3:12']);
  });

  test('a field given twice does not hide the others', () => {
    expect(parseYaml('x.yaml', 'a: 1\na: 2\nb: 3\n').data).toMatchObject({ b: 3 });
  });
});
