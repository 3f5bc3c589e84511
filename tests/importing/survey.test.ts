import { expect, onTestFinished, test } from 'vitest';
import { readOldAddress } from '../../src/importing/old-address.ts';
import { Survey } from '../../src/importing/survey.ts';

function open(): Survey {
  const survey = new Survey();
  onTestFinished(() => survey.close());
  return survey;
}

const place = (slug: string, lang = 'en') => ({
  stem: 'articles/2021/2021-08-26-a',
  lang,
  slug,
  period: '2021-08-26',
  path: `/2021/08/26/${slug}/`,
});

const at = (survey: Survey, address: string) => {
  const read = readOldAddress(address);
  return read && survey.at(read);
};

test('each item has one place, and the first keeps it', () => {
  const survey = open();
  expect(survey.addItem('1', place('a'))).toBe(true);
  expect(survey.addItem('1', place('b'))).toBe(false);
  expect(survey.addItem('2', place('c', 'ru'))).toBe(true);
  expect(survey.placeOf('1')).toEqual(place('a'));
  expect(survey.placeOf('3')).toBeUndefined();
  expect(survey.originAt('/2021/08/26/c/')).toBe('2');
});

test('an item is done once', () => {
  const survey = open();
  expect([survey.markDone('1'), survey.markDone('1')]).toEqual([true, false]);
});

test('the first at an old address keeps it, on whatever host and in whatever case', () => {
  const survey = open();
  survey.addAddress('https://www.old.example/News/A/', '1', '/2021/08/26/a/');
  survey.addAddress('http://old.example/news/a/index.html', '2', '/2021/08/26/b/');
  survey.addAddress('mailto:a@b.example', '3', '/');
  expect(at(survey, '/news/a')).toEqual({ origin: '1', path: '/2021/08/26/a/' });
  expect(at(survey, '/news/b')).toBeUndefined();
  expect([...survey.hosts]).toEqual(['old.example']);
});

test('what is in the archive already has its address after all that come', () => {
  const survey = open();
  survey.addLive('/2021/08/26/a/', '');
  expect(survey.originAt('/2021/08/26/a/')).toBe('');
  survey.addItem('1', place('a'));
  expect(survey.originAt('/2021/08/26/a/')).toBe('1');
});

test('addresses with queries and those of pages are moved, by the names of their queries', () => {
  const survey = open();
  survey.addAddress('/?p=10', '1', '/a/');
  survey.addAddress('/?p=9', '2', '/b/');
  survey.addAddress('/plain/', '3', '/c/');
  survey.addMoved('/old-about/', '/about/');
  expect([...survey.movedAddresses()]).toEqual([
    { from: '/old-about/', to: '/about/' },
    { from: '/?p=9', to: '/b/' },
    { from: '/?p=10', to: '/a/' },
  ]);
});

test('pictures of an item come in the order of their numbers, names by their slugs', () => {
  const survey = open();
  for (const id of ['10', '9'])
    survey.addPicture({ type: 'picture', id, address: `${id}.png`, parent: '1' });
  expect(survey.picturesOf('1').map(({ id }) => id)).toEqual(['9', '10']);
  expect(survey.picture('9')?.address).toBe('9.png');
  survey.addName({ type: 'name', kind: 'topic', slug: 'sea', name: 'The sea' });
  expect(survey.name('topic', 'sea')?.name).toBe('The sea');
  expect(survey.name('author', 'sea')).toBeUndefined();
});
