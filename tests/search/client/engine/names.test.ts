import { describe, expect, test } from 'vitest';
import { foldName, matchNames, suggestNames } from '../../../../src/search/client/engine/names.ts';
import type { KnownName } from '../../../../src/search/names.ts';

const known: KnownName[] = [
  {
    kind: 'topic',
    href: '/topics/afghanistan/',
    label: 'Afghanistan',
    names: ['Афганистан', 'أفغانستان'],
  },
  { kind: 'topic', href: '/topics/asia/', label: 'Asia', names: ['Азия'] },
  { kind: 'person', href: '/people/peskov/', label: 'Dmitry Peskov', names: ['Дмитрий Песков'] },
  { kind: 'source', href: '/sources/tass/', label: 'TASS', names: ['ТАСС', 'ITAR-TASS'] },
];
const found = (query: string) => matchNames(known, query, 3).map(({ label }) => label);

describe('entries are found', () => {
  test.each([
    ['by their label, in any case', 'TASS', ['TASS']],
    ['by a label in another language', 'афганистан', ['Afghanistan']],
    ['without the signs above letters', 'أفغانستان', ['Afghanistan']],
    ['as they are begun', 'afg', ['Afghanistan']],
    ['by a word of their name', 'песков', ['Dmitry Peskov']],
    ['by a part after a hyphen', 'itar-t', ['TASS']],
    ['not by one letter', 'a', []],
    ['nor by what stands within a word', 'stan', []],
  ])('%s', (_what, query, labels) => {
    expect(found(query)).toEqual(labels);
  });

  test('the whole name before one that begins so', () => {
    const two = [{ ...known[1]!, label: 'Asian Games', names: [] }, known[1]!];
    expect(matchNames(two, 'asia', 2).map(({ label }) => label)).toEqual(['Asia', 'Asian Games']);
  });
});

describe('names are suggested', () => {
  test.each([
    ['for a slip, in the language of the query', 'Афгонистан', ['Афганистан']],
    ['for two letters that are missing in a long one', 'dmitr peskv', ['Dmitry Peskov']],
    ['not for the name itself', 'TASS', []],
    ['not for something else', 'weather', []],
    ['not for two letters', 'as', []],
  ])('%s', (_what, query, names) => {
    expect(suggestNames(known, query, 3).map(({ name }) => name)).toEqual(names);
  });
});

test('case, accents and spaces do not count', () => {
  expect(foldName('  Ärger  É ')).toBe('arger e');
});
