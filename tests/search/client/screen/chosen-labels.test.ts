import { expect, test, vi } from 'vitest';
import type { FacetValue } from '../../../../src/search/entry.ts';
import { chosenLabels } from '../../../../src/search/client/screen/chosen-labels.ts';

function labelsOf(state: Parameters<typeof chosenLabels>[0]) {
  const [choose, unrange] = [vi.fn(), vi.fn()];
  const value = { label: 'Азия', lang: 'ru' } as FacetValue;
  const store = { value: () => value };
  const labels = chosenLabels(state, { edition: 'en', locale: 'en', store, choose, unrange });
  return { labels, choose, unrange };
}

test('a chosen value is a button that leaves the others', () => {
  const { labels, choose } = labelsOf({ query: '', chosen: { topic: ['asia', 'war'] } });
  expect(labels.map(({ text, lang }) => [text, lang])).toEqual([
    ['Азия', 'ru'],
    ['Азия', 'ru'],
  ]);
  labels[0]?.remove();
  expect(choose).toHaveBeenCalledWith({ topic: ['war'] });
});

test.each([
  [{ from: '2021-01-01', to: '2021-12-31' }, '2021'],
  [{ from: '2021-08-01', to: '2021-08-31' }, 'August 2021'],
  [{ from: '2021-08-26', to: '2021-08-26' }, '26 August 2021'],
  [{ from: '2021-08-26', to: '2021-09-01' }, '26 August 2021 – 1 September 2021'],
  [{ from: '2021-08-26' }, '26 August 2021 – …'],
])('%j is called "%s"', (range, text) => {
  const { labels, unrange } = labelsOf({ query: '', chosen: {}, ...range });
  expect(labels.map((label) => label.text)).toEqual([text]);
  labels[0]?.remove();
  expect(unrange).toHaveBeenCalled();
});
