import { expect, test } from 'vitest';
import { shownPictures } from '../../src/archive/shown-pictures.ts';
import { join } from './sample.ts';

test('what is out shows its photo and the pictures of its body, and nothing else does', () => {
  const photo = (name: string) => `date: 2021-08-26\nphoto: { src: ${name}.png, alt: x }`;
  const { archive } = join({
    'articles/a/out.md': `title: Out\n${photo('out')}`,
    'articles/a/draft.md': `title: Draft\nstatus: draft\n${photo('draft')}`,
    'articles/a/held.md': `title: Held\nembargo: 2062-01-09T10:00:00Z\n${photo('held')}`,
    'articles/a/gone.md': `title: Gone\nstatus: withdrawn\nwithdrawn: { date: 2021-09-01, reason: x }\n${photo('gone')}`,
  });
  expect([...shownPictures(archive)]).toEqual(['articles/a/out.png']);
  const story = archive.byKey.get('2021/08/26/out');
  if (!story) throw new Error('it is not out');
  const pictures = [{ src: '../map.png', alt: 'x', line: 1, column: 1 }];
  const edition = { ...story.original, pictures };
  const more = { ...archive, byKey: new Map([['x', { ...story, editions: { en: edition } }]]) };
  expect([...shownPictures(more)].sort()).toEqual(['articles/a/out.png', 'articles/map.png']);
});
