import { expect, test } from 'vitest';
import { readSite } from '../../src/archive/site-schema.ts';
import { readVocabulary } from '../../src/archive/names/vocabulary.ts';
import { askArticle } from '../../src/editing/ask-article.ts';
import type { EditingSession } from '../../src/editing/editing-session.ts';
import { typeInto } from '../helpers/typing.ts';

const { value: site } = readSite('', 'name: Test\nurl: https://example.org/\neditions: [en, ru]\n');
if (!site) throw new Error('the settings are wrong');
const vocabulary = (kind: 'topic' | 'source', text: string) =>
  readVocabulary(kind, text, ['en', 'ru']).vocabulary;
const session: EditingSession = {
  contentDir: '/nowhere',
  site,
  topics: vocabulary(
    'topic',
    'asia: { label: Asia }\nspace: { label: { en: Space, ru: Космос } }\n',
  ),
  sources: vocabulary('source', 'tass: { label: TASS }\nap: { label: Associated Press }\n'),
  today: '2021-08-27',
};
const [enter, tab, down, escape] = ['\r', '\t', '\u001B[B', '\u001B'];

async function answer(
  given: Parameters<typeof askArticle>[1],
  ...steps: Parameters<typeof typeInto>[1][]
) {
  const done = await typeInto((terminal) => askArticle(session, given, terminal), ...steps);
  return { request: done.answer, screen: done.screen };
}

test('what is asked is understood and said back', async () => {
  const { request, screen } = await answer(
    {},
    ['Headline', ['Soyuz docks', enter]],
    ['Date', ['yesterday', enter]],
    ['based on', ['associated', tab, enter]],
    ['Topics', ['космс', tab, enter]],
    ['Language', [down, enter]],
  );
  expect(request).toMatchObject({
    title: 'Soyuz docks',
    date: '2021-08-26',
    source: ['ap'],
    topic: ['space'],
    lang: 'ru',
  });
  expect(screen).toContain('Thursday, 26 August 2021');
});

test('what was said is not asked, and today stands for no date', async () => {
  const given = { title: 'T', source: ['tass'], lang: 'en' };
  const { request, screen } = await answer(given, ['Date', [enter]], ['Topics', [enter]]);
  expect(request).toMatchObject({ ...given, date: '2021-08-27', topic: [] });
  expect(screen).not.toContain('Headline');
});

test('Enter takes the one that what was typed fits, and with several says how to choose', async () => {
  const given = { title: 'T', date: '2021-08-26', lang: 'en' };
  const { request, screen } = await answer(
    given,
    ['based on', ['tass', enter]],
    ['Topics', ['a', enter]],
    ['"a" matches 2 names', ['asia', enter]],
  );
  expect(request).toMatchObject({ source: ['tass'], topic: ['asia'] });
  expect(screen).toContain('choose it with Tab');
});

test('a day that a month has not got is said', async () => {
  const { screen } = await answer(
    { title: 'T', source: ['ap'], topic: ['asia'], lang: 'en' },
    ['Date', ['31.9.2021', enter]],
    ['September has 30 days', ['\u0015', 'today', enter]],
  );
  expect(screen).toContain('Friday, 27 August 2021');
});

test('what is not a date is asked again, and leaving writes nothing', async () => {
  const left = answer({ title: 'T' }, ['Date', ['soon', enter]], ['This is not a date', [escape]]);
  await expect(left).rejects.toThrow('nothing was written');
});
