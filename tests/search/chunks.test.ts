import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { splitChunk } from '../../src/search/chunks.ts';

const word = (text: string, places: number): Cbor => [
  text,
  Array.from({ length: places }, () => 70_000),
];
const wordsOf = (content: Uint8Array) => (decodeCbor(content) as Cbor[][])[0]!;

test('the parts of a chunk are its words, in their order', () => {
  const words = fc.array(fc.tuple(fc.string(), fc.nat(6000)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, (list) => {
      const sorted = list.toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const whole = sorted.map(([text, places]) => word(text, places));
      const parts = splitChunk(encodeCbor([whole]));
      expect(parts.flatMap(({ content }) => wordsOf(content))).toEqual(whole);
      for (const { from, to, content } of parts) {
        const own = wordsOf(content) as [string, Cbor][];
        expect([from, to]).toEqual([own[0]![0].slice(0, 4), own.at(-1)![0].slice(0, 4)]);
        const beginnings = new Set(own.map(([text]) => text.slice(0, 4)));
        expect(beginnings.size === 1 || content.length < 16_100).toBe(true);
        for (const beginning of beginnings) {
          const holding = parts.filter((part) =>
            wordsOf(part.content).some((one) => (one as [string])[0].slice(0, 4) === beginning),
          );
          expect(holding).toHaveLength(1);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('numbers below zero pass, as they are', () => {
  const negative = Uint8Array.of(0x81, 0x81, 0x82, 0x61, 0x61, 0x81, 0x39, 0x01, 0x00);
  expect(splitChunk(negative)).toEqual([{ from: 'a', to: 'a', content: Buffer.from(negative) }]);
});

test('a chunk of another make is refused', () => {
  expect(() => splitChunk(encodeCbor('words'))).toThrow('not a list of words');
  const tail = Buffer.concat([encodeCbor([[word('a', 1)]]), Uint8Array.of(0)]);
  expect(() => splitChunk(tail)).toThrow('an end of its own');
  const turned = encodeCbor([[word('b', 1), word('a', 1)]]);
  expect(() => splitChunk(turned)).toThrow('not in order at a');
});
