import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import type { Terminal } from '../../src/editing/ask-article.ts';

/** Answers questions: each step's keys are typed once its words are on the screen. */
export async function typeInto<T>(
  work: (terminal: Terminal) => Promise<T>,
  ...steps: readonly [words: string, keys: readonly string[]][]
): Promise<{ answer: T; screen: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (text: Buffer) => (screen += stripVTControlCharacters(text.toString())));
  const typing = (async () => {
    for (const [words, keys] of steps) {
      await expect.poll(() => screen).toContain(words);
      for (const key of keys) {
        input.write(key);
        await wait(20);
      }
    }
  })();
  const answer = await work({ input, output }).finally(() => typing);
  return { answer, screen };
}
