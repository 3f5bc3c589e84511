import { describe, expect, test } from 'vitest';
import { neighboursOf, newestDays, newestOf, storiesOf } from '../../src/views/sorted-stories.ts';
import { archiveOf, story } from './archive.ts';

const days = ['2019-12-31', '2020-01-01', '2020-01-01', '2020-02-10', '2020-12-31', '2021-01-01'];
const { stories } = archiveOf({ stories: days.map((day, index) => story(day, `s${index}`)) });
const slugs = (found: readonly { original: { slug: string } }[]) =>
  found.map(({ original }) => original.slug);

describe('storiesOf', () => {
  test.each([
    ['2020', ['s4', 's3', 's2', 's1']],
    ['2020-01', ['s2', 's1']],
    ['2020-01-01', ['s2', 's1']],
    ['2020-03', []],
    ['2018', []],
    ['2022', []],
  ])('of %s', (time, found) => {
    expect(slugs(storiesOf(stories, time))).toEqual(found);
    expect(newestOf(stories, time)?.original.slug).toBe(found[0]);
  });
});

describe('neighboursOf', () => {
  test('are the next in each direction', () => {
    const { earlier, later } = neighboursOf(stories, stories[2]!);
    expect(slugs([earlier!, later!])).toEqual(['s2', 's4']);
  });

  test('are found for a story that is not among them', () => {
    const { earlier, later } = neighboursOf(stories, story('2020-06-01', 'other'));
    expect(slugs([earlier!, later!])).toEqual(['s3', 's4']);
  });

  test('end with the list', () => {
    expect(neighboursOf(stories, stories[0]!)).not.toHaveProperty('later');
    expect(neighboursOf(stories, stories.at(-1)!)).not.toHaveProperty('earlier');
    expect(neighboursOf([], stories[0]!)).toEqual({});
  });
});

test('newestDays ends with a whole day', () => {
  expect(slugs(newestDays(stories, 4))).toEqual(['s5', 's4', 's3', 's2', 's1']);
  expect(slugs(newestDays(stories, 2))).toEqual(['s5', 's4']);
  expect(newestDays(stories, 100)).toBe(stories);
});
