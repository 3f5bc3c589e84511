import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsGround } from '../../src/pictures/needs-ground.ts';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
const black: Pixel = [0, 0, 0, 255];
const white: Pixel = [255, 255, 255, 255];
const nothing: Pixel = [0, 0, 0, 0];
const of = (...parts: readonly (readonly [count: number, pixel: Pixel])[]) =>
  Uint8Array.from(
    parts.flatMap(([count, pixel]) => Array.from({ length: count }, () => pixel).flat()),
  );

describe('a light ground', () => {
  test.each<[string, Uint8Array, boolean]>([
    ['black on transparent', of([10, black], [90, nothing]), true],
    ['black half seen through', of([50, [0, 0, 0, 128]], [50, white]), true],
    ['a colour that is dark', of([10, [120, 0, 30, 255]], [90, nothing]), true],
    ['white on transparent', of([10, white], [90, nothing]), false],
    ['white with some edges', of([199, white], [1, black], [900, nothing]), false],
    ['dark to its rounded corners', of([990, black], [10, nothing]), false],
    ['a shadow that is hardly seen', of([50, [0, 0, 0, 40]], [50, white]), false],
    ['nothing', of([100, nothing]), false],
    ['no pixel', of(), false],
  ])('%s: %#', (_, pixels, expected) => {
    expect(needsGround(pixels)).toBe(expected);
  });

  const pixel = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

  test('is never for what is opaque, and asks nothing of where pixels are', () => {
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 200 }), (pixels) => {
        expect(needsGround(of(...pixels.map(([r, g, b]) => [1, [r, g, b, 255]] as const)))).toBe(
          false,
        );
        const there = needsGround(of(...pixels.map((one) => [1, one] as const)));
        const back = needsGround(of(...pixels.toReversed().map((one) => [1, one] as const)));
        expect(back).toBe(there);
      }),
    );
  });
});
