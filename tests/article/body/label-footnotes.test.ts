import { expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { labelFootnotes } from '../../../src/article/body/label-footnotes.ts';
import { contextWith } from './context.ts';
import { testStep } from './step.ts';

const back = (label: string) =>
  `<a href="#x" class="data-footnote-backref" aria-label="${label}">↩</a>`;
const notes = (heading: string, label: string) =>
  `<section class="footnotes"><h2>${heading}</h2><ol><li id="s-fn-12">a ${back(label)}</li></ol></section>`;

testStep(
  (tree) => labelFootnotes(tree, contextWith()),
  [
    ['heading and way back', notes('Footnotes', 'Back'), notes('Notes', 'Back to note 12')],
    ['headings elsewhere', '<h2>Footnotes</h2>', '<h2>Footnotes</h2>'],
  ],
);

test('in the article’s language, through the whole chain', () => {
  const words = { ...contextWith().words, footnotes: 'Сноски', backToContent: 'К сноске {n}' };
  const { html } = renderBody('а[^x] б[^x]\n\n[^x]: в', contextWith({ lang: 'ru', words }));
  expect(html).toContain('<h2 id="s-footnote-label">Сноски</h2>');
  expect(html.match(/aria-label="К сноске 1(?: ↩2)?"/g)).toEqual([
    'aria-label="К сноске 1"',
    'aria-label="К сноске 1 ↩2"',
  ]);
});
