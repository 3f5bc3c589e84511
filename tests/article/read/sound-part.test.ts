import { expect, test } from 'vitest';
import { z } from 'zod';
import { soundPart } from '../../../src/article/read/sound-part.ts';

const schema = z.object({
  title: z.string(),
  topics: z.array(z.string()).optional(),
  photo: z.object({ src: z.string(), alt: z.string().optional() }).optional(),
});

function partOf(data: unknown) {
  const { error } = schema.safeParse(data);
  return soundPart(schema, data, error?.issues ?? []);
}

test('wrong items of a list and optional parts of a field are left out, and the rest is kept', () => {
  expect(partOf({ title: 'T', topics: ['a', 5, 'b'], photo: { src: 's', alt: 1 } })).toEqual({
    partial: { title: 'T', topics: ['a', 'b'], photo: { src: 's' } },
    faulty: ['topics[1]', 'photo.alt'],
  });
});

test('a field that lacks a part that it needs is left out', () => {
  expect(partOf({ title: 5, photo: { src: 1, alt: 'A' } })).toEqual({
    partial: {},
    faulty: ['title', 'photo.src'],
  });
});

test('of what has no fields nothing is kept', () => {
  expect(partOf(['T'])).toEqual({ partial: {}, faulty: ['title', 'topics', 'photo'] });
});
