import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { changeData, type Change } from '../../../src/article/write/change-data.ts';
import { editYaml } from '../../../src/article/yaml/edit-yaml.ts';

const word = fc.oneof(
  fc.constantFrom(
    'asia',
    '2021-08-26',
    'A: b',
    '# no',
    "it's",
    '"q"',
    'yes',
    '- x',
    '[a',
    'a, b',
    '7',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[\p{C}]/u.test(text)),
);
const scalar = fc.record({ value: word, style: fc.constantFrom("'", '"') });
type Scalar = typeof scalar extends fc.Arbitrary<infer T> ? T : never;

const spell = ({ value, style }: Scalar) =>
  style === "'" ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);

const written = fc
  .record({
    title: scalar,
    list: fc.array(scalar, { minLength: 1, maxLength: 4 }),
    alt: scalar,
    isFlow: fc.boolean(),
    comment: fc.constantFrom('', ' # c', ' # "x": [y'),
  })
  .map(({ title, list, alt, isFlow, comment }) => {
    const items = isFlow
      ? ` [${list.map(spell).join(', ')}]${comment}\n`
      : `${comment}\n${list.map((item) => `  - ${spell(item)}${comment}\n`).join('')}`;
    return {
      source: `# top\ntitle: ${spell(title)}${comment}\n\ntopics:${items}photo:\n  # inner\n  alt: ${spell(alt)}${comment}\n  src: a.png\n# end\n`,
      length: list.length,
    };
  });

const change = (length: number): fc.Arbitrary<Change> =>
  fc.oneof(
    word.map((value) => ({ path: ['title'], value })),
    word.map((value) => ({ path: ['photo', 'alt'], value })),
    word.map((value) => ({ path: ['slug'], value })),
    word.map((add) => ({ path: ['topics'], add })),
    word.map((text) => ({ path: ['notes'], add: { date: '2021-08-26', text } })),
    fc.nat(length - 1).map((at) => ({ path: ['topics', at], remove: true as const })),
    fc.tuple(fc.nat(length - 1), word).map(([at, value]) => ({ path: ['topics', at], value })),
    fc.constant({ path: ['photo', 'alt'], name: 'caption' }),
    fc.constant({ path: ['photo'], remove: true as const }),
  );

test('a change is made, no other value changes, and no other line', () => {
  fc.assert(
    fc.property(
      written.chain(({ source, length }) =>
        fc.record({ source: fc.constant(source), one: change(length) }),
      ),
      ({ source, one }) => {
        const edited = editYaml(source, one);
        expect(edited).toBeDefined();
        expect(parse(edited ?? '', { version: '1.2', schema: 'core' })).toEqual(
          changeData(parse(source, { version: '1.2', schema: 'core' }), one),
        );
        // All that was written stays, in its order, around one place: what both begin and end with is all but it.
        const text = edited ?? '';
        let begins = 0;
        while (begins < source.length && source[begins] === text[begins]) begins++;
        let ends = 0;
        const shorter = Math.min(source.length, text.length);
        while (ends < shorter - begins && source.at(-1 - ends) === text.at(-1 - ends)) ends++;
        const lost = source.slice(begins, source.length - ends);
        const isWhole = 'remove' in one && one.path.length === 1;
        if (!isWhole && !('remove' in one)) expect(lost).not.toContain('\n');
        expect(lost).not.toContain('# top');
        expect(source.endsWith('# end\n') && text.includes('# end\n')).toBe(true);
      },
    ),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 1500) },
  );
});
