import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const photo = (alt: string, caption: string) =>
  `title: T\nphoto: { src: a.png, alt: '${alt}', caption: '${caption}' }\n`;

test('an alt text that says the caption again', () => {
  expect(saidBy('repeated-alt', photo('The city', 'The city.'))).toEqual([
    '3:28 the alt text repeats the caption; say what can be seen (who, where, doing what), for readers who cannot see it',
  ]);
  expect(saidBy('repeated-alt', 'title: T\n', '![The city](a.png "The city")\n')).toHaveLength(1);
  expect(markedBy('repeated-alt', 'title: T\n', '![The city](a.png "The city")\n')).toEqual([
    'The city',
  ]);
});

test('one that says more, or stands alone', () => {
  expect(saidBy('repeated-alt', photo('A street at dusk', 'The city'))).toEqual([]);
  expect(saidBy('repeated-alt', 'title: T\nphoto: { alt: A street }\n')).toEqual([]);
  expect(saidBy('repeated-alt', 'title: T\n', '![The city](a.png)\n')).toEqual([]);
});
