import { expect, test } from 'vitest';
import { createFacetEntries } from '../../../src/archive/names/facet-entries.ts';
import { resolveNames } from '../../../src/archive/names/resolve-names.ts';
import { articleFile, vocabulariesOf } from '../sample.ts';

/** The ids of the authors in a file with these fields, and the entries that it makes. */
function entriesOf(fields: string, known = vocabulariesOf()) {
  const file = articleFile('x.md', `title: T\n${fields}`);
  const { value } = resolveNames([{ file, lang: 'ru' }], known);
  return {
    authors: value.idsOf(file).author,
    entries: createFacetEntries(known, value.free, ['en', 'ru']),
  };
}

test('a name that is in no vocabulary is its own label in every edition', () => {
  const { entries } = entriesOf('people: Дмитрий Песков');
  const label = { text: 'Дмитрий Песков', lang: 'ru' };
  expect(entries.entry('person', 'dmitriy-peskov')).toMatchObject({
    id: 'dmitriy-peskov',
    labels: { en: label, ru: label },
  });
});

test('a name in a vocabulary has its entry', () => {
  const known = vocabulariesOf({ place: 'kabul: { label: Kabul, aliases: [Cabul] }\n' });
  const { entries } = entriesOf('places: Cabul', known);
  expect(entries.entry('place', 'kabul').aliases).toEqual(['Cabul']);
});

test('a name that no article has throws', () => {
  expect(() => entriesOf('').entries.entry('person', 'nobody')).toThrow('nobody');
});

test('an author of another kind, or with the name of a source or an organisation, is an organisation', () => {
  const known = vocabulariesOf({
    author:
      'desk:\n  label: { en: The Night Shift, ru: Ночная смена }\n  kind: desk\nann:\n  label: Ann Reuters\n  kind: person\n',
    source: 'reuters:\n  label: { en: Reuters, ru: Рейтер }\n  aliases: [Ann Reuters]\n',
  });
  const { authors, entries } = entriesOf(
    'authors: [desk, Рейтер, Ann Reuters, UNHCR, Ben Other]\norganisations: [UNHCR]',
    known,
  );
  expect(authors.map((id) => [id, entries.isOrganisation(id)])).toEqual([
    ['desk', true],
    ['reyter', true],
    ['ann', false],
    ['unhcr', true],
    ['ben-other', false],
  ]);
});
