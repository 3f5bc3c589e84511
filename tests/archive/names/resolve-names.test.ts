import { describe, expect, test } from 'vitest';
import type { FacetKind } from '../../../src/archive/names/facet-kinds.ts';
import { resolveNames } from '../../../src/archive/names/resolve-names.ts';
import { articleFile, placedIn, said, vocabulariesOf, type Texts } from '../sample.ts';

const vocabularies = vocabulariesOf({
  topic:
    'afghanistan:\n  label: { en: Afghanistan, ru: Афганистан }\n  aliases: [Islamic Emirate]\n',
  person: 'dmitry-peskov:\n  label: { en: Dmitry Peskov, ru: Дмитрий Песков }\n',
});

function resolve(kind: FacetKind, texts: Texts, known = vocabularies) {
  const files = Object.entries(texts).map(([file, fields]) => articleFile(file, fields));
  const { value, problems } = resolveNames(
    files.map((file) => ({ file, lang: 'en' })),
    known,
  );
  return {
    free: value.free[kind],
    ids: files.map((file) => value.idsOf(file)[kind]),
    said: said({ problems: placedIn(texts, problems) }),
    hints: problems.map(({ hint }) => hint),
  };
}

test('a name is found by id, label of any edition and alias, in the order written and once', () => {
  const topics = 'topics: [ISLAMIC EMIRATE, Афганистан, afghanistan]';
  expect(resolve('topic', { 'x.md': `title: T\n${topics}` })).toMatchObject({
    ids: [['afghanistan']],
    said: [],
  });
  const people = 'people: [Zabihullah Mujahid, Дмитрий Песков]';
  expect(resolve('person', { 'x.md': `title: T\n${people}` }).ids).toEqual([
    ['zabihullah-mujahid', 'dmitry-peskov'],
  ]);
});

describe('a closed vocabulary', () => {
  test('refuses what it does not know, with the nearest that it does', () => {
    const given = resolve('topic', { 'x.md': 'title: T\ntopics: [Afganistan, Mars]' });
    expect(given.ids).toEqual([[]]);
    expect(given.said).toEqual([
      'x.md:3:10 [unknown-topic] topics: "Afganistan" is not in topics.yaml',
      'x.md:3:22 [unknown-topic] topics: "Mars" is not in topics.yaml',
    ]);
    expect(given.hints).toEqual([
      'did you mean "afghanistan"?',
      'add it there: mars: { label: "Mars" }',
    ]);
  });

  test('shows as a list what is several of it, joined by commas', () => {
    const texts = { 'x.md': 'title: T\ntopics: "Islamic Emirate, afghanistan"' };
    expect(resolve('topic', texts).hints).toEqual([
      'write them as a list: [afghanistan, afghanistan]',
    ]);
  });

  test('shows how to begin it where there is none', () => {
    expect(resolve('source', { 'x.md': 'title: T\nsource: TASS' }).hints).toEqual([
      'create the file sources.yaml, beside site.yaml, with tass: { label: "TASS" }',
    ]);
  });

  test('that is broken accuses nobody', () => {
    const broken = vocabulariesOf({ topic: 'afghanistan: [\n' });
    expect(resolve('topic', { 'x.md': 'title: T\ntopics: Mars' }, broken).said).toEqual([]);
  });
});

describe('an open vocabulary', () => {
  test('tells a name in quotation marks to lose them', () => {
    const texts = { 'x.md': 'title: T\npeople: [“Zabihullah Mujahid”, Zabihullah Mujahid]' };
    expect(resolve('person', texts).hints).toEqual([
      'write it without quotation marks: Zabihullah Mujahid',
    ]);
  });

  test('gives what it does not know an address, and labels it as first written', () => {
    const { free, ids } = resolve('person', {
      'x.md': 'title: T\npeople: Дмитрий Песков-младший',
    });
    expect(ids).toEqual([['dmitriy-peskov-mladshiy']]);
    expect(free.get('dmitriy-peskov-mladshiy')?.label).toEqual({
      text: 'Дмитрий Песков-младший',
      lang: 'en',
    });
  });

  test('takes one name in several spellings of case for one', () => {
    const texts = {
      'a.md': 'title: T\npeople: Ivan Ivanov',
      'b.md': 'title: T\npeople: IVAN  IVANOV',
    };
    expect(resolve('person', texts)).toMatchObject({
      ids: [['ivan-ivanov'], ['ivan-ivanov']],
      said: [],
    });
  });

  test('refuses two names with one address, and shows the lines to add', () => {
    const texts = {
      'a.md': 'title: T\npeople: Ivan Ivanov',
      'b.md': 'title: T\npeople: Ivan-Ivanov',
    };
    const { said: problems, hints } = resolve('person', texts);
    expect(problems).toEqual([
      'b.md:3:9 [one-slug] people: "Ivan-Ivanov" and "Ivan Ivanov" (a.md) share one address, ivan-ivanov',
    ]);
    expect(hints[0]).toContain('ivan-ivanov: { label: "Ivan Ivanov", aliases: ["Ivan-Ivanov"] }');
  });

  test('refuses a name with the address of an entry that is another', () => {
    const { said: problems } = resolve('person', { 'x.md': 'title: T\npeople: Dmitry (Peskov)' });
    expect(problems).toEqual([
      'x.md:3:9 [one-slug] people: "Dmitry (Peskov)" and "Dmitry Peskov" share one address, dmitry-peskov',
    ]);
  });

  test('refuses a name of which no address can be made', () => {
    const { said: problems, hints } = resolve('person', { 'x.md': 'title: T\npeople: ["☃"]' });
    expect(problems).toEqual(['x.md:3:10 [empty-slug] people: no address can be made from "☃"']);
    expect(hints).toEqual(['give it an id in people.yaml: the-id: { label: "☃" }']);
  });
});
