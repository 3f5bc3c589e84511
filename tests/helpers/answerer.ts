import { readFileSync } from 'node:fs';
import { CheckFailed, UsageError } from '../../src/system/errors.ts';
import { answer } from '../../src/system/thread.ts';

/** Does what it is told, in a thread or process of its own. */
export const answering = answer(
  async (question: string | Map<string, number>, sendNews: (news: number) => void) => {
    if (typeof question !== 'string') return question.size;
    const [order = '', word = ''] = question.split(' ');
    if (order === 'usage') throw new UsageError(word);
    if (order === 'check') throw new CheckFailed(word);
    if (order === 'read') return readFileSync(word, 'utf8');
    // Whatever the rules say, somebody may.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (order === 'throw') throw word;
    if (order === 'exit') process.exit(7);
    if (order === 'hang') await new Promise(() => setInterval(() => undefined, 1000));
    if (order === 'count') for (const number of [1, 2, 3]) sendNews(number);
    if (order === 'slow') await new Promise((resolve) => setTimeout(resolve, 20));
    return word;
  },
);
