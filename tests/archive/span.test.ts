import { expect, test } from 'vitest';
import { holdsAt, spanOf } from '../../src/archive/span.ts';

const noon = Date.parse('2024-07-01T12:00:00Z');
const hour = 3_600_000;
const quiet = { drafts: 0, later: 0 };
const spanWith = (waiting = {}) => spanOf('Asia/Tokyo', '2024-07-01', { ...quiet, ...waiting });

test('it is the same day in the site’s zone', () => {
  const span = spanWith();
  expect(span).toEqual({ zone: 'Asia/Tokyo', today: '2024-07-01' });
  expect(holdsAt(span, noon)).toBe(true);
  expect(holdsAt(span, noon - 20 * hour)).toBe(true);
  // It is the next day in Tokyo.
  expect(holdsAt(span, noon + 3 * hour)).toBe(false);
});

test('it ends once something is out that waited, and begins with what came out last', () => {
  const span = spanWith({ until: noon + hour, since: noon - hour });
  const held = [-2 * hour, -hour, 0, hour - 1, hour].map((after) => holdsAt(span, noon + after));
  expect(held).toEqual([false, true, true, true, false]);
});
