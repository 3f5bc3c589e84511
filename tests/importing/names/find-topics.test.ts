import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { topicFinder } from '../../../src/importing/names/find-topics.ts';

const { vocabulary } = readVocabulary(
  'topic',
  `bridges:
  label: { en: Bridges, ru: Мосты }
  aliases: [Old Bridge, мост]
usa:
  label: United States
  aliases: [US]
turkiye:
  label: Türkiye
  aliases: [İstanbul, تركيا]
`,
  ['en', 'ru'],
);
const { find } = topicFinder(vocabulary);

test.each([
  ['The old bridge, and others', ['bridges']],
  ['Открыт старый мост.', ['bridges']],
  ['Мостовая', []],
  ['It gave us a bridge', []],
  ['Talks with the US on bridges', ['bridges', 'usa']],
  ['UNITED STATES: no comment', ['usa']],
  ['في تركيا', ['turkiye']],
  ['', []],
])('%s', (text, expected) => {
  expect(find(text)).toEqual(expected);
});
