import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeEntries,
  renameEntry,
  type EntryChange,
} from '../../../src/archive/names/change-entry.ts';
import type { FacetKind } from '../../../src/archive/names/facet-kinds.ts';
import { readVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { splitFrontMatter } from '../../../src/article/read/front-matter.ts';

const editions = ['en', 'ru'];
const topics = `# The topics.
asia: { label: Asia }
space: # and beyond
  label: { en: Space, ru: Космос }
  aliases: [Spaceflight]
  broader: science
orbit:
  label: Orbit
  broader: space

science:
  label: "Science"
`;
const people = 'dmitry-peskov:\n  label: { en: Dmitry Peskov, ru: Дмитрий Песков }\n';

function change(
  action: typeof renameEntry,
  names: [string, string],
  source = topics,
  kind: FacetKind = 'topic',
): EntryChange {
  const done = action(readVocabulary(kind, source, editions).vocabulary, source, names);
  if ('refused' in done) throw new Error(done.refused);
  const { problems } = readVocabulary(kind, done.vocabularyText, editions);
  expect(problems).toEqual([]);
  return done;
}
const article = (fields: string) => `---\r\ntitle: x # a\r\n${fields}\r\n---\r\nspace: [space]\r\n`;
const edited = (done: EntryChange, fields: string) => {
  const text = done.changeArticle(article(fields));
  expect(text).toMatch(/\r\n---\r\nspace: \[space\]\r\n$/);
  return text?.slice(article('').indexOf('\r\n---\r\n'), text.lastIndexOf('\r\n---\r\n'));
};

describe('a rename', () => {
  const done = change(renameEntry, ['Spaceflight', 'space-travel']);

  test('changes the key, keeps the old one as an alias, and what lies below it', () => {
    expect(done.vocabularyText).toBe(
      topics
        .replace('space: #', 'space-travel: #')
        .replace('[Spaceflight]', '[Spaceflight, space]')
        .replace('broader: space', 'broader: space-travel'),
    );
  });

  test.each([
    ['topics: space', 'topics: space-travel'],
    ['topics: [ asia, "space" ] # two', 'topics: [ asia, "space-travel" ] # two'],
    ['topics:\r\n  - asia # first\r\n  - space', 'topics:\r\n  - asia # first\r\n  - space-travel'],
    ['topics: [Космос, space]', 'topics: [Космос]'],
    ['topics: [Spaceflight]', 'topics: [Spaceflight]'],
    ['people: [space]', 'people: [space]'],
  ])('of %j in an article gives %j', (before, after) => {
    expect(edited(done, before)).toBe(after);
  });

  test('back again leaves no id among its own aliases', () => {
    const back = change(renameEntry, ['space-travel', 'space'], done.vocabularyText);
    const { entries } = readVocabulary('topic', back.vocabularyText, editions).vocabulary;
    expect(entries.get('space')?.aliases).toEqual(['Spaceflight', 'space-travel']);
  });

  test.each([
    [['spase', 'x'], /"spase" is not in topics\.yaml/],
    [['space', 'asia'], /use merge/],
    [['space', 'Outer space'], /did you mean "outer-space"/],
    [['space', 'space'], /has the id "space" already/],
  ] as const)('of %j is refused', (names, message) => {
    const { vocabulary } = readVocabulary('topic', topics, editions);
    const refused = renameEntry(vocabulary, topics, names);
    expect('refused' in refused ? refused.refused : '').toMatch(message);
  });

  test('of a name that no open vocabulary knows makes an entry for it', () => {
    const named = change(renameEntry, ['Sergei Lavrov', 'Sergey Lavrov'], people, 'person');
    expect(named.vocabularyText).toBe(
      `${people}sergey-lavrov:\n  label: Sergey Lavrov\n  aliases:\n    - sergei-lavrov\n    - Sergei Lavrov\n`,
    );
    expect(edited(named, 'people: [Dmitry Peskov, Sergei Lavrov]')).toBe(
      'people: [Dmitry Peskov, Sergey Lavrov]',
    );
    const alone = change(renameEntry, ['Sergei Lavrov', 'Sergey Lavrov'], '', 'person');
    expect(alone.vocabularyText).toMatch(/^sergey-lavrov:/);
  });
});

describe('a merge', () => {
  const done = change(mergeEntries, ['space', 'science']);

  test('gives all names of the one to the other', () => {
    const { entries, names } = readVocabulary('topic', done.vocabularyText, editions).vocabulary;
    expect([...entries.keys()]).toEqual(['asia', 'orbit', 'science']);
    expect(entries.get('science')?.aliases).toEqual(['space', 'Космос', 'Spaceflight']);
    expect(entries.get('orbit')?.broader).toBe('science');
    expect(names.get('space')).toBe('science');
    expect(done.vocabularyText).toMatch(/^# The topics\.\nasia: \{ label: Asia \}\n/);
  });

  test.each([
    ['topics: Космос', 'topics: science'],
    ['topics: [asia, space, spaceflight]', 'topics: [asia, science]'],
    ['topics: [Science, space]', 'topics: [Science]'],
    ['topics: [asia]', 'topics: [asia]'],
  ])('of %j in an article gives %j', (before, after) => {
    expect(edited(done, before)).toBe(after);
  });

  test('into what stands below it leaves no entry below itself', () => {
    const below = change(mergeEntries, ['science', 'space']);
    const { entries } = readVocabulary('topic', below.vocabularyText, editions).vocabulary;
    expect(entries.get('space')?.broader).toBeUndefined();
    expect(below.moved).toContain('"space" no longer has a broader topic.');
  });

  test('says what lies below it now, and what has no place', () => {
    expect(done.moved).toEqual(['"science" is now the broader topic of "orbit".']);
    expect(done.dropped).toEqual(['broader']);
  });

  test('of a free name writes the other’s label', () => {
    const named = change(mergeEntries, ['Dmitri Peskov', 'dmitry-peskov'], people, 'person');
    expect(edited(named, 'people: Dmitri Peskov')).toBe('people: Dmitry Peskov');
    expect(named.vocabularyText).toBe(`${people}  aliases: [dmitri-peskov, Dmitri Peskov]\n`);
  });
});

/** What an article carries: ids, each once. */
function idsIn(text: string, vocabularyText: string): string[] {
  const split = splitFrontMatter('', text);
  if ('problems' in split) throw new Error('it cannot be read');
  const { names } = readVocabulary('topic', vocabularyText, editions).vocabulary;
  const { topics: value = [] } = (split.yaml.data ?? {}) as { topics?: string | string[] };
  return [...new Set([value].flat().map((name) => names.get(name.toLowerCase()) ?? `?${name}`))];
}

test('whatever an article looks like, one id becomes another and nothing else does', () => {
  const name = fc.constantFrom(
    'asia',
    'Asia',
    'space',
    'Космос',
    'spaceflight',
    'science',
    'orbit',
  );
  const quote = fc.constantFrom('', "'", '"');
  const item = fc.tuple(name, quote).map(([text, mark]) => `${mark}${text}${mark}`);
  const list = fc.oneof(
    item.map((text) => `topics: ${text}\n`),
    fc
      .array(item, { minLength: 1, maxLength: 5 })
      .map((all) => `topics: [${all.join(', ')}] # c\n`),
    fc
      .array(fc.tuple(item, fc.constantFrom('', ' # why', '\n  # on its own')), {
        minLength: 1,
        maxLength: 5,
      })
      .map((all) => `topics:\n${all.map(([text, note]) => `  - ${text}${note}\n`).join('')}`),
    fc.constant(''),
  );
  const other = fc.constantFrom('title: "topics: [space]"\n', '# space\n', "x-a: 'space'\n", '\n');
  const around = fc.uniqueArray(other, { maxLength: 4 }).map((lines) => lines.join(''));
  const actions = [
    { done: change(renameEntry, ['space', 'cosmos']), become: 'cosmos' },
    { done: change(mergeEntries, ['space', 'science']), become: 'science' },
  ];
  fc.assert(
    fc.property(
      around,
      list,
      around,
      fc.constantFrom(...actions),
      (before, fields, after, action) => {
        // Fields are not given twice.
        const rest = after.split('\n').filter((line) => line === '' || !before.includes(line));
        const text = `---\nid: x\n${before}${fields}${rest.join('\n')}---\n\nspace\n`;
        const changed = action.done.changeArticle(text);
        if (changed === undefined) throw new Error('it was not edited');
        const wanted = idsIn(text, topics).map((id) => (id === 'space' ? action.become : id));
        expect(idsIn(changed, action.done.vocabularyText).sort()).toEqual(
          [...new Set(wanted)].sort(),
        );
        expect(changed.startsWith(`---\nid: x\n${before}`)).toBe(true);
        expect(changed.endsWith(`${rest.join('\n')}---\n\nspace\n`)).toBe(true);
      },
    ),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 2000) },
  );
});

/** Topics with labels, aliases, comments and what they lie below, in one layout or another. */
const written = fc
  .shuffledSubarray(['asia', 'space', 'orbit', 'science', 'sport'], { minLength: 2 })
  .chain((ids) =>
    fc
      .tuple(
        ...ids.map((id, index) =>
          fc.record({
            isFlow: fc.boolean(),
            label: fc.constantFrom(`${id} A`, `{ en: ${id} A, ru: ${id} Я }`),
            aliases: fc.subarray([`${id}-old`, `Another ${id}`]),
            broader:
              index === 0
                ? fc.constant(undefined)
                : fc.option(fc.constantFrom(...ids.slice(0, index)), { nil: undefined }),
            comment: fc.constantFrom('', ' # c', ` # { ${id}: "x" }`),
            between: fc.constantFrom('', '\n', `# above ${id}\n`),
          }),
        ),
      )
      .map((entries) => ({
        ids,
        text: entries
          .map(({ isFlow, label, aliases, broader, comment, between }, index) => {
            const fields = [
              `label: ${label}`,
              ...(aliases.length > 0 ? [`aliases: [${aliases.join(', ')}]`] : []),
              ...(broader === undefined ? [] : [`broader: ${broader}`]),
            ];
            const own = isFlow
              ? ` { ${fields.join(', ')} }${comment}\n`
              : `${comment}\n${fields.map((field) => `  ${field}${comment}\n`).join('')}`;
            return `${between}${ids[index] ?? ''}:${own}`;
          })
          .join(''),
      })),
  );

test('whatever a vocabulary looks like, each name goes on meaning what it meant, and other entries are as they were', () => {
  const cases = written.chain(({ ids, text }) =>
    fc.record({
      text: fc.constant(text),
      names: fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<
        [string, string]
      >,
      isMerge: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(cases, ({ text, names: [old, other], isMerge }) => {
      const become = isMerge ? other : 'become';
      const { vocabularyText } = change(isMerge ? mergeEntries : renameEntry, [old, become], text);
      const before = readVocabulary('topic', text, editions).vocabulary;
      const after = readVocabulary('topic', vocabularyText, editions).vocabulary;
      for (const [name, id] of before.names) {
        expect([name, after.names.get(name)]).toEqual([name, id === old ? become : id]);
      }
      for (const { id, broader, ...rest } of before.entries.values()) {
        if (id === old || id === become) continue;
        const { broader: now, ...kept } = after.entries.get(id) ?? {};
        expect(kept).toEqual({ id, ...rest });
        expect(now).toBe(broader === old ? become : broader);
      }
      expect(after.entries.size).toBe(before.entries.size - (isMerge ? 1 : 0));
      expect(after.entries.has(old)).toBe(false);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 300) },
  );
});

test('merging into what lies deeper below it leaves nothing below itself', () => {
  const text = 'a: { label: A }\nb: { label: B, broader: a }\nc: { label: C, broader: b }\n';
  const { vocabularyText } = change(mergeEntries, ['a', 'c'], text);
  expect(vocabularyText).toBe('b: { label: B, broader: c }\nc: { label: C, aliases: a }\n');
});

test('an entry that is its label alone gets a place for its other names', () => {
  const short = 'asia: Asia # the continent\neast: East\n';
  const renamed = change(renameEntry, ['asia', 'far-asia'], short).vocabularyText;
  const read = (text: string) => readVocabulary('topic', text, editions).vocabulary.entries;
  expect(read(renamed).get('far-asia')).toMatchObject({
    labels: { en: { text: 'Asia' } },
    aliases: ['asia'],
  });
  expect(renamed).toContain('the continent');
  const merged = change(mergeEntries, ['asia', 'east'], short).vocabularyText;
  expect([...read(merged)].map(([id, { aliases }]) => [id, aliases])).toEqual([['east', ['asia']]]);
});

test('a label in a language that is not an edition stays where it is when that is what the entry becomes', () => {
  const source = 'space: { label: { en: Space, tr: uzay } }\n';
  const { vocabularyText } = change(renameEntry, ['space', 'uzay'], source);
  expect(vocabularyText).toContain('tr: uzay');
  const { entries } = readVocabulary('topic', vocabularyText, editions).vocabulary;
  expect(entries.get('uzay')?.aliases).toEqual(['space', 'uzay']);
});
