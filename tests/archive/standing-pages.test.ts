import { describe, expect, test } from 'vitest';
import { join, said } from './sample.ts';

describe('standing pages', () => {
  test('have an edition for each file, and the address of their original', () => {
    const { archive } = join(
      {},
      {
        pages: { 'pages/about.md': 'title: About\norder: 1', 'pages/about.ru.md': 'title: О нас' },
      },
    );
    const pages = archive.pages.get('about');
    expect(Object.values(pages ?? {}).map(({ title }) => title)).toEqual(['About', 'О нас']);
    expect(pages?.['ru']).toMatchObject({ slug: 'about', order: 1 });
  });

  test('two with one address are refused', () => {
    const pages = { 'pages/about.md': 'title: A', 'pages/us.md': 'title: B\nslug: about' };
    expect(said(join({}, { pages }))).toEqual([
      'pages/us.md:3:7 [one-address] /about/ is also the address of another page',
    ]);
  });

  test('a page whose name gives no address is refused', () => {
    expect(said(join({}, { pages: { 'pages/☃.md': 'title: A' } }))).toEqual([
      'pages/☃.md:1:1 [one-address] no address can be made from the file name',
    ]);
  });
});
