/** Numbers that look random and are the same on every machine for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with this probability: 0.25 is once in four times. */
  chance(share: number): boolean;
  /** From 0 to below `count`: 1 half as often as 0, 2 a third as often … as words and names are in texts. */
  zipf(count: number): number;
}

/**
 * Numbers for a seed and a stream within it: the numbers of stream 7 don't depend on how many were drawn
 * from stream 6. The generator is mulberry32, a few operations on 32 bits.
 */
export function createRandom(seed: number, stream: number): Random {
  let state = mix(mix(seed) ^ Math.imul(stream + 1, 0x9e3779b1));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    // The inverse of the distribution whose density falls as 1/x: no table, and one step for a draw.
    // By exp, since the last bits of `**` may differ between systems.
    zipf: (count) => Math.min(count, Math.floor(Math.exp(Math.log(count + 1) * next()))) - 1,
  };
}

/** Spreads neighbouring seeds over all of the states; without it, neighbouring streams begin alike. */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}
