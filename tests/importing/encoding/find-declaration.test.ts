import { expect, test } from 'vitest';
import { findDeclaration } from '../../../src/importing/encoding/find-declaration.ts';

test.each([
  ['<?xml version="1.0" encoding="windows-1251" ?><rss>', 'windows-1251'],
  ["<?xml version='1.0' encoding='KOI8-R'?>", 'KOI8-R'],
  ['<!doctype html><meta charset=iso-8859-6>', 'iso-8859-6'],
  [
    '<html><head><META http-equiv="Content-Type" content="text/html; charset=windows-1256">',
    'windows-1256',
  ],
  ['<?xml version="1.0"?><rss>', undefined],
  ['A page begins with <meta charset="koi8-r">', undefined],
])('%s', (text, expected) => {
  expect(findDeclaration(Buffer.from(text))).toBe(expected);
});

test('what comes late is not looked for', () => {
  expect(
    findDeclaration(Buffer.from(`<p>${' '.repeat(1100)}<meta charset="koi8-r">`)),
  ).toBeUndefined();
});
