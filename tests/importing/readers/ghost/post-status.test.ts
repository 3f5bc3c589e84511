import { expect, test } from 'vitest';
import { postStatus } from '../../../../src/importing/readers/ghost/post-status.ts';

test.each([
  [{ status: 'published', visibility: 'public' }, undefined, ''],
  [{}, undefined, ''],
  [{ status: 'draft' }, 'draft', 'it was a draft'],
  [{ status: 'sent' }, 'draft', 'sent by mail only'],
  [{ status: 'published', email_only: 1 }, 'draft', 'sent by mail only'],
  [{ status: 'published', visibility: 'paid' }, 'draft', 'visibility "paid"'],
  [{ status: 'scheduled', visibility: 'tiers' }, 'draft', 'visibility "tiers"'],
  [{ status: 'scheduled' }, 'draft', 'its status was "scheduled"'],
  [{ status: 'odd' }, 'draft', 'its status was "odd"'],
])('%j', (post, status, why) => {
  const found = postStatus(post, 'UTC');
  expect(found.status).toBe(status);
  expect(found.decided.join()).toContain(why);
});

test('what is to come is held back until its moment', () => {
  const post = { status: 'scheduled', published_at: '2031-01-02T10:00:00.000Z' };
  expect(postStatus(post, 'Europe/Moscow').embargo).toBe('2031-01-02T13:00:00+03:00');
});
