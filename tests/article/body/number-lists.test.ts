import { describe, expect, test } from 'vitest';
import { readBody, renderBody } from '../../../src/article/body/body.ts';
import { countsUp } from '../../../src/article/body/number-lists.ts';
import { contextWith } from './context.ts';

const render = (markdown: string) => renderBody(markdown, contextWith()).html;

test.each([
  [['1', '2'], undefined, true],
  [['0', '1', '2'], undefined, true],
  [['1'], undefined, false],
  [['1', '1', '1'], undefined, false],
  [['1', '3', '7'], undefined, false],
  [['3', '4'], undefined, false],
  [['3', '4'], 2, true],
  [['3'], 2, true],
  [['3'], 1, false],
  [['1986', '1987'], undefined, false],
  [['1986', '1987'], 1985, false],
  [['01', '02'], undefined, false],
  [['2', '1'], undefined, false],
])('%j after %j: %s', (numbers, after, expected) => {
  expect(countsUp(numbers, after)).toBe(expected);
});

describe('numbers are shown as typed', () => {
  const words = (html: string) => html.replaceAll(/<\/?p>/g, '').replaceAll('\n', '|');
  test.each([
    '1986. An accident stopped the fourth unit.||1991. The second unit burned.||2000. The last unit was shut.',
    '1986. An accident.||1987. Another.',
    '26. August 2021 was the last day.',
    '26. August||27. August||28. August',
    '1. Mai 1933',
    '1. FC Köln gewann.||1. FC Nürnberg verlor.',
    '3. Ordu Komutanı',
    '1. Januar: *so*',
    '*x*||7) Seven',
    '1. One||3. Three||7. Seven',
    '007. James',
    '1986.',
  ])('%s', (text) => {
    const markdown = text.replaceAll('||', '\n\n');
    const shown = words(render(markdown)).replaceAll('<em>', '*').replaceAll('</em>', '*');
    expect(shown).toBe(text.replaceAll('||', '|'));
    expect(renderBody(markdown, contextWith()).text.replaceAll('\n', '|')).toBe(
      text.replaceAll('||', '|').replaceAll('*', ''),
    );
    // In quotations and lists as well.
    const quoted = render(markdown.replaceAll(/^/gm, '> '));
    expect(quoted).not.toMatch(/<ol|<li/);
  });

  test('where an item begins with no words, in a list that says it', () => {
    expect(render('5. # A')).toContain('<ol start="5">');
    expect(render('1986. > a\n1991. > b')).toMatch(/start="1986"[^]*start="1991"/);
    expect(render('7. [ ] a')).toContain('<ol start="7" class="contains-task-list">');
  });

  test('where a line begins with one, in the paragraph of that line', () => {
    expect(render('The fair of\n1. May was held.')).toBe('<p>The fair of\n1. May was held.</p>');
  });
});

test('numbers that count up are a list, also past a picture or a paragraph', () => {
  expect(render('1. a\n2. b')).toBe('<ol>\n<li>a</li>\n<li>b</li>\n</ol>');
  expect(render('1) a\n\n2) b')).toMatch(/^<ol>/);
  expect(render('1. a\n2. b\n\nBetween.\n\n3. c')).toMatch(/<p>Between.<\/p>\n<ol start="3">/);
  expect(render('- x\n\n  1. a\n  2. b')).toContain('<ol>');
});

test('what is in an item stays behind it', () => {
  expect(render('1. a\n   - b\n\n   c')).toBe('<p>1. a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>');
});

test('a problem in it is told where it is', () => {
  const { problems } = readBody('\n26. August [a](javascript:x)', 1);
  expect(problems).toMatchObject([{ line: 2, column: 12 }]);
});
