import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asMachineError, CheckFailed, MachineError, UsageError } from '../../src/system/errors.ts';
import { startProcess, startThread, type Thread } from '../../src/system/thread.ts';
import type { answering } from '../helpers/answerer.ts';

const file = path.join(import.meta.dirname, '../helpers/answerer.ts');
const ways: [string, () => Thread<typeof answering>][] = [
  ['a thread', () => startThread<typeof answering>('the thread', file)],
  ['a process', () => startProcess<typeof answering>('the process', file, { execArgv: [] })],
];

describe.each(ways)('%s', (_name, begin) => {
  const start = () => {
    const thread = begin();
    onTestFinished(() => thread.stop());
    return thread;
  };

  test('answers in the order in which it is asked, with maps as maps', async () => {
    const thread = start();
    const answers: unknown[] = [];
    await Promise.all(
      ['slow a', 'say b', 'say c', new Map([['x', 1]])].map(async (question) =>
        answers.push(await thread.ask(question)),
      ),
    );
    expect(answers).toEqual(['a', 'b', 'c', 1]);
  });

  test('sends news to whoever asked', async () => {
    const thread = start();
    const heard: number[] = [];
    const others: number[] = [];
    const first = thread.ask('slow x', (news) => others.push(news));
    expect(await thread.ask('count y', (news) => heard.push(news))).toBe('y');
    await first;
    expect([heard, others]).toEqual([[1, 2, 3], []]);
  });

  test('passes errors on with their class, and goes on', async () => {
    const thread = start();
    await expect(thread.ask('usage wrong')).rejects.toThrow(new UsageError('wrong'));
    await expect(thread.ask('usage wrong')).rejects.toThrow(UsageError);
    await expect(thread.ask('check failed')).rejects.toThrow(CheckFailed);
    await expect(thread.ask('throw words')).rejects.toThrow('words');
    const failed = await thread.ask('read /no/such/file').catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'ENOENT', path: '/no/such/file' });
    expect(asMachineError(failed)?.message).toContain('there is no such file or folder');
    expect(await thread.ask('say still')).toBe('still');
  });

  test('that ends by itself fails what it was asked, then and later', async () => {
    const thread = start();
    const asked = ['exit now', 'say a'].map((question) => thread.ask(question));
    for (const result of await Promise.allSettled(asked))
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'Error' } });
    await expect(thread.ask('say b')).rejects.toThrow('ended before it was done');
  });

  test('is stopped in the middle of an answer, and at rest, twice too', async () => {
    const thread = start();
    await thread.ask('say hello');
    const hanging = thread.ask('hang');
    await thread.stop();
    await expect(hanging).rejects.toThrow(/ended/);
    await thread.stop();
    const other = start();
    await other.ask('say hello');
    await other.stop();
    await expect(other.ask('say hello')).rejects.toThrow(/ended/);
  });
});

test('a process that the system ends says by what', async () => {
  const [, begin] = ways[1] ?? [];
  const thread = begin?.();
  const hanging = thread?.ask('hang');
  await thread?.stop();
  await expect(hanging).rejects.toThrow(MachineError);
  await expect(hanging).rejects.toThrow('the process was ended (SIGKILL)');
});
