import { describe, expect, test } from 'vitest';
import { isReadable, readable } from '../../../src/archive/look/accent.ts';
import { checkTheme } from '../../../src/archive/look/check-theme.ts';
import { readSite } from '../../../src/archive/site-schema.ts';

const read = (lines: string) =>
  readSite('site.yaml', `name: X\nurl: https://example.org/\n${lines}\n`);

test.each(['#ffe08a', '#808080', '#fff', '#000', '#a3151d'])(
  'of %s something readable is made in either scheme, and what is so stays',
  (colour) => {
    for (const scheme of ['light', 'dark'] as const) {
      const made = readable(colour, scheme);
      expect(isReadable(made, scheme)).toBe(true);
      if (isReadable(colour, scheme) && colour.length === 7) expect(made).toBe(colour);
    }
  },
);

describe('an accent', () => {
  test('may be one colour, of which the dark scheme’s is made, or two', () => {
    const { value } = read('accent: "#0b5d3b"');
    expect(value?.accent?.light).toBe('#0b5d3b');
    expect(isReadable(value?.accent?.dark ?? '', 'dark')).toBe(true);
    expect(read('accent: { light: "#0b5d3b", dark: "#7fd8ac" }').value?.accent).toEqual({
      light: '#0b5d3b',
      dark: '#7fd8ac',
    });
  });

  test('that is too faint is an error with the nearest that can be read', () => {
    const { problems } = read('accent: "#ffe08a"');
    expect(problems).toMatchObject([{ line: 3, column: 9, rule: 'faint-accent' }]);
    const [, hint = ''] = /"(#\w+)"/.exec(problems[0]?.hint ?? '') ?? [];
    expect(isReadable(hint, 'light')).toBe(true);
    expect(read('accent: { light: "#0b5d3b", dark: "#222222" }').problems).toMatchObject([
      { line: 3, rule: 'faint-accent' },
    ]);
    expect(read('accent: red').problems[0]?.message).toContain('"red" is not a colour');
  });
});

test('a theme may fetch nothing from elsewhere', () => {
  const css = ':root { --measure: 30rem }\nbody { background: url(/own.png) }\n';
  expect(checkTheme('theme.css', css)).toEqual([]);
  const found = checkTheme(
    'theme.css',
    `${css}@import "x.css";\n a { background: url( "https://e.org/x.png") }\n`,
  );
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [3, 1],
    [4, 18],
  ]);
});
