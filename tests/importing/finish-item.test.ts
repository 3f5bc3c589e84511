import { expect, test } from 'vitest';
import { finishItem } from '../../src/importing/finish-item.ts';
import type { ImportedItem } from '../../src/importing/imported-item.ts';

const item: ImportedItem = {
  type: 'item',
  origin: 'https://example.org/РїСЂРё',
  place: 'РїСЂРё.txt',
  digest: '0',
  kind: 'article',
  title: { form: 'plain', text: 'РџСЂРё РјРѕСЃС‚Рµ' },
  topics: [{ name: 'РјРѕСЃС‚' }],
  body: { form: 'markdown', text: 'Words as they are.' },
};

test('text that was decoded wrongly before is said, and not changed', () => {
  const finished = finishItem(item, false);
  expect(finished).toMatchObject({ title: item.title, topics: item.topics });
  expect(finished.misread).toContain('"РџСЂРё" for "При", and 2 more');
  expect(finished.doubts).toBeUndefined();
});

test('it is repaired in all fields where that was asked for, but what identifies the item stays', () => {
  const finished = finishItem(item, true);
  expect(finished).toMatchObject({
    origin: item.origin,
    place: item.place,
    title: { form: 'plain', text: 'При мосте' },
    topics: [{ name: 'мост' }],
    body: item.body,
    decided: [expect.stringContaining('repaired')],
  });
  expect(finished.misread).toBeUndefined();
});

test('an item that is in order is the same', () => {
  const good: ImportedItem = { ...item, title: { form: 'plain', text: 'При мосте' }, topics: [] };
  expect(finishItem(good, false)).toEqual(good);
});

test('a field with several authors is split, unless the name has a page of its own', () => {
  const authors = [
    { name: 'By Anna Example and Ben Sample' },
    { name: 'A and B', address: '/author/ab/' },
  ];
  const finished = finishItem(
    { ...item, title: { form: 'plain', text: '' }, topics: [], authors },
    false,
  );
  expect(finished.authors).toEqual([{ name: 'Anna Example' }, { name: 'Ben Sample' }, authors[1]]);
  expect(finished.decided).toEqual([expect.stringContaining('is split into')]);
});
