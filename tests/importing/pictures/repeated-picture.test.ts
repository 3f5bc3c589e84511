import { expect, test } from 'vitest';
import { leaveOutRepeated } from '../../../src/importing/pictures/repeated-picture.ts';
import { contextWith } from '../../helpers/imports.ts';

const context = contextWith({}, { 'a.jpg': 'hall.jpg', 'a-300x200.jpg': 'hall.jpg', b: 'b.jpg' });

test('the leading picture is repeated where the text first shows its file, and only there', () => {
  const lead = leaveOutRepeated(context, { address: 'a.jpg' });
  expect(lead.repeated()).toBeUndefined();
  const isRepeated = (address: string, alt: string) => lead.context.isRepeated?.({ address, alt });
  expect(isRepeated('b', 'B')).toBe(false);
  expect(isRepeated('a-300x200.jpg', 'A hall')).toBe(true);
  expect(isRepeated('a.jpg', 'Again')).toBe(false);
  expect(lead.repeated()).toEqual({ address: 'a-300x200.jpg', alt: 'A hall' });
});

test('without one, or without its file, nothing is repeated', () => {
  for (const leading of [undefined, { address: 'gone.jpg' }]) {
    const lead = leaveOutRepeated(context, leading);
    expect(lead.context.isRepeated?.({ address: 'a.jpg' })).toBe(false);
    expect(lead.context.isRepeated?.({ address: 'gone.jpg' })).toBe(false);
  }
});
