import { expect, onTestFinished, test } from 'vitest';
import { readFileName } from '../../src/article/article-file.ts';
import { createPool } from '../../src/reading/parse-pool.ts';
import { parse, type FileToParse } from '../../src/reading/parse-file.ts';

function unread(number: number): FileToParse {
  const bytes = Buffer.from(`---\ntitle: Article ${number}\ndate: 2021-08-26\n---\n\nText.\n`);
  return { name: readFileName(`articles/${number}.md`, ['en']), role: 'original', bytes };
}

function pool(files: number, cores: number) {
  const made = createPool(files, cores);
  onTestFinished(() => made.close());
  return made;
}

test.each([
  ['few files', 299, 8, 1],
  ['one core', 10_000, 1, 1],
  ['two cores, of which this thread has one', 300, 2, 2],
  ['three', 300, 3, 3],
  ['more, where this thread reads for the others', 300, 5, 4],
])('%s', (_, files, cores, parsers) => {
  expect(pool(files, cores).parsers.length).toBe(parsers);
});

test('each gives what parsing gives, whatever is asked of it meanwhile', async () => {
  const batches = [[1, 2], [3], [4, 5, 6]].map((numbers) => numbers.map(unread));
  const { parsers } = pool(300, 2);
  expect(parsers.length).toBe(2);
  for (const parser of parsers) {
    const answers = await Promise.all(batches.map((batch) => parser.parse(batch)));
    expect(answers).toEqual(batches.map((batch) => batch.map(parse)));
  }
});

test('what fails fails alone, with the words and the class of what was thrown', async () => {
  const [worker] = pool(300, 2).parsers;
  const broken = { ...unread(1), name: undefined } as unknown as FileToParse;
  const answers = [worker?.parse([broken]), worker?.parse([unread(2)])];
  await expect(answers[0]).rejects.toThrow(TypeError);
  expect(await answers[1]).toEqual([parse(unread(2))]);
});
