import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/views/summary.ts';
import { story } from './archive.ts';

const summary = (own: { summary?: string; lede?: string; redistribute?: boolean }) =>
  summaryOf(story('2021-08-26', 'x', own).original);

describe('what a list says of an article', () => {
  test('is its summary, else its lede', () => {
    expect(summary({ summary: ' Short. ', lede: 'Lede.' })).toBe('Short.');
    expect(summary({ lede: 'Lede.' })).toBe('Lede.');
    expect(summary({ lede: '' })).toBe('');
  });

  test('is one line', () => {
    expect(summary({ summary: 'One\n\n two\tthree' })).toBe('One two three');
  });

  test('is never the text of one that must not be redistributed', () => {
    expect(summary({ lede: 'Lede.', redistribute: false })).toBe('');
    expect(summary({ summary: 'Short.', lede: 'Lede.', redistribute: false })).toBe('Short.');
  });

  test('is cut at a word, without the mark that stands there', () => {
    const text = 'word, '.repeat(60);
    const cut = summary({ lede: text });
    expect(cut).toMatch(/word…$/);
    expect(cut.length).toBeLessThanOrEqual(301);
    expect(text.startsWith(cut.slice(0, -1))).toBe(true);
  });

  test('is never cut within a character', () => {
    const cut = summary({ lede: `x${'😀'.repeat(200)}` });
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.endsWith('😀…')).toBe(true);
  });

  test('of exactly the length stays whole', () => {
    expect(summary({ lede: 'x'.repeat(300) })).toHaveLength(300);
  });
});
