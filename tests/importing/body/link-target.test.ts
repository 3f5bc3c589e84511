import { expect, onTestFinished, test } from 'vitest';
import { linkTarget } from '../../../src/importing/body/link-target.ts';
import { Survey } from '../../../src/importing/survey.ts';

const item = { address: 'https://old.example/news/a/', references: ['posts/a.md'] };

function target(address: string) {
  const survey = new Survey();
  onTestFinished(() => survey.close());
  survey.addAddress('https://old.example/news/порт/', '1', '/2021/08/26/порт/');
  survey.addReference('posts/b.md', '2', '/2021/08/26/b/');
  return linkTarget(address, item, survey, 'https://new.example/');
}

const harbour = encodeURI('/2021/08/26/порт/');

test.each([
  ['https://www.old.example/news/порт', { to: harbour, nowhere: false }],
  ['/news/порт/?utm_source=x', { to: harbour, nowhere: false }],
  ['../порт/', { to: harbour, nowhere: false }],
  ['b.md', { to: '/2021/08/26/b/', nowhere: false }],
  ['mailto:a@b.example', { to: 'mailto:a@b.example', nowhere: false }],
  ['https://other.example/x', { to: 'https://other.example/x', nowhere: false }],
  ['https://old.example/', { to: '/', nowhere: false }],
  ['https://old.example/gone/', { to: 'https://old.example/gone/', nowhere: true }],
  ['https://new.example/gone/', { nowhere: true }],
  ['javascript:alert(1)', { nowhere: true }],
])('%s', (address, expected) => {
  expect(target(address)).toEqual(expected);
});
