import { UsageError } from './errors.ts';

/** One of the parts into which a build is divided: `2/4`. */
export interface Shard {
  /** Counted from 1. */
  number: number;
  of: number;
}

/** Reads SHARD. Throws `UsageError` if it is not valid. */
export function readShard(text: string): Shard {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (!number || !of || number > of) {
    throw new UsageError(
      `SHARD: "${text}" is not a part; write 2/4 for the second of four, or unset it`,
    );
  }
  return { number, of };
}
