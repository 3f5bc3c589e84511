import { describe, expect, test } from 'vitest';
import { emptyVocabulary, readVocabulary } from '../../../src/archive/names/vocabulary.ts';

const read = (source: string) => readVocabulary('topic', source, ['en', 'ru']);
const rulesOf = (source: string) =>
  read(source).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test('an entry is known by its id, its labels and its aliases', () => {
  const { vocabulary, problems } = read(
    'tass:\n  label: { en: TASS, ru: ТАСС }\n  aliases: [ITAR-TASS]\n',
  );
  expect(problems).toEqual([]);
  expect([...vocabulary.names]).toEqual([
    ['tass', 'tass'],
    ['тасс', 'tass'],
    ['itar-tass', 'tass'],
  ]);
});

describe('labels', () => {
  const labels = (source: string) => read(source).vocabulary.entries.get('asia')?.labels;

  test('one text serves for all editions', () => {
    expect(labels('asia:\n  label: Asia\n')).toEqual({
      en: { text: 'Asia', lang: 'en' },
      ru: { text: 'Asia', lang: 'ru' },
    });
  });

  test('an entry that is a text has it as its label', () => {
    expect(labels('asia: Asia\n')).toEqual(labels('asia:\n  label: Asia\n'));
    expect(rulesOf('asia: 5\n')).toEqual(['1:7 wrong-value']);
  });

  test('one in a language that is not an edition is an alias', () => {
    const { vocabulary, problems } = read(
      'asia: { label: { en: Asia, tr: Asya, pt-BR: Ásia }, aliases: [East], description: { tr: Kıta } }\n',
    );
    expect(problems).toEqual([]);
    expect(vocabulary.entries.get('asia')).toMatchObject({
      aliases: ['East', 'Asya', 'Ásia'],
      descriptions: {},
    });
    expect(vocabulary.names.get('asya')).toBe('asia');
    expect(labels('asia:\n  label: { tr: Asya }\n')).toMatchObject({
      en: { text: 'Asya', lang: 'tr' },
    });
  });

  test('one for what is not a language is refused', () => {
    expect(rulesOf('asia: { label: { en: Asia, eng: Asia } }\n')).toEqual(['1:28 unknown-field']);
  });

  test('one that is missing is borrowed, with its language', () => {
    expect(labels('asia:\n  label: { ru: Азия }\n')).toEqual({
      en: { text: 'Азия', lang: 'ru' },
      ru: { text: 'Азия', lang: 'ru' },
    });
  });
});

test('an entry keeps what else it says', () => {
  const { vocabulary } = read(
    `asia: { label: Asia }
east:
  label: East
  broader: asia
  iptc: medtop:16000000
  url: https://example.org/
  sameAs: https://example.org/east
  wikidata: Q48
  description: { ru: Восток }
  patterns: [From the East]
`,
  );
  expect(vocabulary.entries.get('east')).toMatchObject({
    broader: 'asia',
    iptc: 'medtop:16000000',
    url: 'https://example.org/',
    sameAs: ['https://example.org/east', 'http://www.wikidata.org/entity/Q48'],
    descriptions: { ru: 'Восток' },
    patterns: ['From the East'],
  });
});

describe('refused', () => {
  test.each([
    ['a label that is missing', 'asia: {}\n', ['1:7 missing-field']],
    ['what is not a Wikidata item', 'asia:\n  label: A\n  wikidata: q48\n', ['3:13 wrong-value']],
    ['an unknown field', 'asia:\n  label: A\n  borader: x\n', ['3:3 unknown-field']],
    ['an id that is not part of an address', 'East Asia:\n  label: A\n', ['1:1 vocabulary-id']],
    ['__proto__', '__proto__:\n  label: A\n', ['1:1 vocabulary-id']],
    [
      'a broader entry that is not there',
      'asia:\n  label: A\n  broader: x\n',
      ['3:12 unknown-broader'],
    ],
    ['one broader than itself', 'asia:\n  label: A\n  broader: asia\n', ['3:12 unknown-broader']],
    [
      'entries in a circle, each of them',
      'a:\n  label: A\n  broader: b\nb:\n  label: B\n  broader: a\nc:\n  label: C\n  broader: a\n',
      ['3:12 broader-circle', '6:12 broader-circle'],
    ],
    [
      'a label that is an alias',
      'a:\n  label: A\n  aliases: [x]\nb:\n  label: X\n',
      ['5:10 ambiguous-name'],
    ],
    [
      'an alias that is an id',
      'a:\n  label: Asia\nb:\n  label: B\n  aliases: [c, A]\n',
      ['5:16 ambiguous-name'],
    ],
    ['a list', '- asia\n', ['1:1 wrong-value']],
  ])('%s', (_what, source, rules) => {
    expect(rulesOf(source)).toEqual(rules);
    expect(read(source).vocabulary.broken).toBe(true);
  });
});

test('an entry may repeat its own name', () => {
  expect(rulesOf('asia:\n  label: Asia\n  aliases: [ASIA, Asia]\n')).toEqual([]);
});

test('one of comments is empty, and not broken', () => {
  expect(read('# nothing yet\n')).toEqual({ vocabulary: emptyVocabulary('topic'), problems: [] });
});
