import { describe } from 'vitest';
import { nameAnchors } from '../../../src/article/body/name-anchors.ts';
import { testStep } from './step.ts';

testStep(
  (tree) => nameAnchors(tree),
  [
    [
      'a heading by its words',
      '<h2>The <em>first</em> day</h2>',
      '<h2 id="s-the-first-day">The <em>first</em> day</h2>',
    ],
    ['in another script', '<h2>Первый день</h2>', '<h2 id="s-perviy-den">Первый день</h2>'],
    [
      'without letters',
      '<h2>…</h2><h2>?</h2>',
      '<h2 id="s-section">…</h2><h2 id="s-section-2">?</h2>',
    ],
    [
      'the same words thrice',
      '<h2>A</h2><h2>A</h2><h3>A</h3>',
      '<h2 id="s-a">A</h2><h2 id="s-a-2">A</h2><h3 id="s-a-3">A</h3>',
    ],
    [
      'a number that is taken',
      '<h2>A</h2><h2>A 2</h2><h2>A</h2>',
      '<h2 id="s-a">A</h2><h2 id="s-a-2">A 2</h2><h2 id="s-a-3">A</h2>',
    ],
    ['an id of the author’s', '<h2 id="s-x">A</h2>', '<h2 id="s-x">A</h2>'],
    [
      'an id that comes later',
      '<h2>A</h2><p id="s-a">b</p>',
      '<h2 id="s-a-2">A</h2><p id="s-a">b</p>',
    ],
    ['an id given twice', '<p id="s-x">a</p><p id="s-x">b</p>', '<p id="s-x">a</p><p>b</p>'],
    [
      'a footnote’s id',
      '<h2>Fn 1</h2><li id="s-fn-1"></li>',
      '<h2 id="s-fn-1-2">Fn 1</h2><li id="s-fn-1"></li>',
    ],
    [
      'a link to a heading',
      '<a href="#a-b">x</a><h2>A b</h2>',
      '<a href="#s-a-b">x</a><h2 id="s-a-b">A b</h2>',
    ],
    [
      'a link to nothing',
      '<a href="#top">x</a><a href="#">y</a>',
      '<a href="#top">x</a><a href="#">y</a>',
    ],
  ],
);

describe('with a prefix for the page', () => {
  testStep(
    (tree) => nameAnchors(tree, 'two-'),
    [
      [
        'everywhere',
        '<h2>A</h2><a href="#a" aria-describedby="s-l">x</a><p id="s-l">y</p><a href="#b">z</a>',
        '<h2 id="two-s-a">A</h2><a href="#two-s-a" aria-describedby="two-s-l">x</a><p id="two-s-l">y</p><a href="#b">z</a>',
      ],
    ],
  );
});
