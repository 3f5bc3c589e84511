import { expect, test } from 'vitest';
import { askArchive } from '../../../src/editing/setup/ask-archive.ts';
import { typeInto } from '../../helpers/typing.ts';

const [enter, space, down] = ['\r', ' ', '\u001B[B'];

test('an archive is asked for, with what is likely offered first', async () => {
  const { answer, screen } = await typeInto(
    (terminal) => askArchive({}, terminal, 'Europe/Moscow'),
    ['called', ['The Archive', enter]],
    ['readers find it', ['example.org', enter]],
    ['beginning with https://', ['\u007F'.repeat(11), 'https://example.org/a', enter]],
    ['publishes', [enter]],
    ['time zone', [enter]],
    ['which languages', [down, space, enter]],
    ['at the root', [down, enter]],
  );
  expect(answer).toMatchObject({
    name: 'The Archive',
    url: 'https://example.org/a',
    publisher: 'The Archive',
    timeZone: 'Europe/Moscow',
  });
  expect(answer.editions).toHaveLength(2);
  expect(answer.editions[0]).not.toBe('ar');
  expect(screen).toContain('content/site.yaml');
});

test('what was said is not asked', async () => {
  const given = { name: 'N', url: 'https://example.org/', timeZone: 'UTC', editions: ['ru'] };
  const { answer } = await typeInto(
    (terminal) => askArchive(given, terminal, 'UTC'),
    ['publishes', ['Somebody', enter]],
  );
  expect(answer).toEqual({ ...given, publisher: 'Somebody' });
});
