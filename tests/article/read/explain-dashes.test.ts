import { describe, expect, test } from 'vitest';
import { explainNoFrontMatter, explainUnclosed } from '../../../src/article/read/explain-dashes.ts';

describe('fields that are not closed are missed', () => {
  test.each([
    ['where the text begins', '---\ntitle: T\ndate: D\n\nThe talks: a round.\n\nMore.\n', 5],
    ['behind lists and what is indented', '---\ntopics:\n- a\nphoto:\n  alt: A\nText\n', 6],
    ['at a subhead', '---\ntitle: T\n# a note\n## Talks\n', 4],
    ['at the last field where there is no text', '---\ntitle: T\ndate: D\n\n', 3],
    ['at dashes of another kind', '---\ntitle: T\n\u2014\u2014\nText\n', 3],
    ['at a single long dash', '---\ntitle: T\n\u2014\nText\n', 3],
    ['at a blank before the hyphens', '---\ntitle: T\n ---\nText\n', 3],
    ['at too many hyphens', '---\ntitle: T\n-----\nText\n', 3],
  ])('%s', (_what, text, line) => {
    expect(explainUnclosed(text)).toMatchObject({ line, rule: 'unclosed-frontmatter' });
  });
});

describe('a file that does not begin with three hyphens is told why', () => {
  const text = 'title: T\n---\n\nText\n';
  test.each([
    ['dashes of another kind', `\u2014\u2014\u2014\n${text}`, 'three hyphens'],
    ['a blank before the hyphens', `\u00A0---\n${text}`, 'delete it'],
    ['an empty line above', `\n \n---\n${text}`, 'delete what is above'],
    ['fields without it', text, 'above this one'],
    ['text alone', 'The talks went on.\n', 'then title: and date:'],
  ])('%s', (_what, given, hint) => {
    const fault = explainNoFrontMatter(given);
    expect(fault.hint).toContain(hint);
    expect(fault).toMatchObject({ line: 1, rule: 'no-frontmatter' });
  });
});
