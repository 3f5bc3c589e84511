import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/system/errors.ts';
import { readShard } from '../../src/system/shard.ts';

describe('SHARD', () => {
  test.each([
    ['1/1', 1, 1],
    ['2/4', 2, 4],
    ['12/12', 12, 12],
  ])('%s is a part', (text, number, of) => {
    expect(readShard(text)).toEqual({ number, of });
  });

  test.each(['0/4', '5/4', '2', '2/', '/4', '2/0', ' 2/4', '2 of 4', '-1/4', '1.5/4', '1/99999'])(
    '"%s" is refused with the mend',
    (text) => {
      expect(() => readShard(text)).toThrow(UsageError);
      expect(() => readShard(text)).toThrow(`"${text}" is not a part; write 2/4`);
    },
  );
});
