import { describe, expect, test } from 'vitest';
import { nearest, suggest } from '../../src/text/nearest.ts';

describe('the nearest name', () => {
  test.each([
    ['afganistan', 'afghanistan'],
    ['AFGHANISTAN', 'afghanistan'],
    ['tajikstan', 'Tajikistan'],
  ])('of %s is %s', (typed, name) => {
    expect(nearest(typed, ['Tajikistan', 'afghanistan', 'space'])).toBe(name);
  });

  test.each(['football', 'x', ''])('of "%s" is none', (typed) => {
    expect(nearest(typed, ['Tajikistan', 'afghanistan', 'space'])).toBeUndefined();
  });

  test('is none where none is known', () => {
    expect(nearest('space', [])).toBeUndefined();
  });
});

describe('what is suggested', () => {
  test('is the nearest name', () => {
    expect(suggest('titel', ['title', 'date'])).toBe('did you mean "title"?');
  });

  test('is all of few names where none is near', () => {
    expect(suggest('banana', ['title', 'date'])).toBe('the choices are title, date');
  });

  test('is nothing where there are many', () => {
    const many = Array.from({ length: 9 }, (_, index) => `field-${index}`);
    expect(suggest('banana', many)).toBeUndefined();
    expect(suggest('banana', [])).toBeUndefined();
  });
});
