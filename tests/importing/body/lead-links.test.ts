import { expect, test } from 'vitest';
import { BodyNotes } from '../../../src/importing/body/body-context.ts';
import { leadLinks } from '../../../src/importing/body/lead-links.ts';
import { fromHtml, toHtml } from '../../helpers/hast.ts';
import { contextWith } from '../../helpers/imports.ts';

const targets: Readonly<Record<string, string>> = { '/old/': '/new/', '/odd/': '<b>/odd/' };
const link = (address: string) => {
  const to = targets[address];
  return to === undefined ? { nowhere: true } : { to, nowhere: false };
};

test.each([
  ['<a href="/old/">x</a>', '<a href="/new/">x</a>'],
  ['<a href="/odd/">x</a>', '<a href="%3Cb%3E/odd/">x</a>'],
  ['<a href="/gone/">x</a>', 'x'],
  ['<a href="#a">x</a>', 'x'],
  ['<a href="">x</a>', 'x'],
  ['<a href="/old/"> </a>', ' '],
  ['<a href="javascript:void(0)">x</a>', 'x'],
])('%s becomes %s', (html, led) => {
  expect(toHtml(leadLinks(fromHtml(html), contextWith({ link }), new BodyNotes()))).toBe(led);
});
