import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/formats/citation/bibtex.ts';
import { citationsOf } from '../../../src/formats/citation/citations.ts';
import { cslJson } from '../../../src/formats/citation/csl-json.ts';
import { referenceOf } from '../../../src/formats/citation/reference.ts';
import { ris } from '../../../src/formats/citation/ris.ts';
import { citationTags } from '../../../src/formats/head/citation-tags.ts';
import { jsonLdOf } from '../../../src/formats/json-ld/json-ld.ts';
import { archiveOf, story } from '../../views/archive.ts';
import { viewAt } from '../../views/view-at.ts';
import { context } from '../sample-context.ts';

const labels = (texts: Record<string, string>) =>
  Object.fromEntries(
    ['en', 'ru', 'ar'].map((code) => {
      const lang = texts[code] === undefined ? 'en' : code;
      return [code, { text: texts[lang] ?? '', lang }];
    }),
  );

const authors: Record<string, object> = {
  khaldun: {
    labels: labels({ en: 'Abd al-Rahman Ibn Khaldun', ar: 'عبد الرحمن ابن خلدون' }),
    aliases: ['Ibn Khaldun, Abd al-Rahman', 'ابن خلدون، عبد الرحمن'],
  },
  petrova: {
    labels: labels({ en: 'Anna Petrova', ru: 'Анна Петрова', ar: 'آنا بتروفا' }),
    aliases: ['Petrova, Anna'],
  },
  agency: { labels: labels({ en: 'World Wire', ru: 'Всемирный Телеграф' }), organisation: true },
};

const archive = archiveOf({
  stories: [
    story(
      '2021-06-30',
      'x',
      { authors: Object.keys(authors) },
      { ru: { title: 'Икс' }, ar: { title: 'إكس' } },
    ),
  ],
  facets: ({ kind, id }) => (kind === 'author' ? (authors[id] ?? {}) : {}),
});

/** The authors as each output of an edition names them. */
function namesIn(lang: 'en' | 'ru' | 'ar') {
  const view = viewAt(archive, 'article', `${lang === 'en' ? '' : `/${lang}`}/2021/06/30/x/`);
  const reference = referenceOf(view);
  const graph = JSON.stringify(jsonLdOf(view, context));
  const [article] = (JSON.parse(graph) as { '@graph': { author: Record<string, string>[] }[] })[
    '@graph'
  ];
  const [{ author: csl }] = JSON.parse(cslJson(reference)) as [
    { author: Record<string, string>[] },
  ];
  return {
    tags: citationTags(view).flatMap((tag) =>
      tag.tag === 'meta' && tag.attributes['name'] === 'citation_author'
        ? [tag.attributes['content']]
        : [],
    ),
    ris: ris(reference).match(/(?<=AU {2}- ).*(?=\r)/g),
    bibtex: /author = \{(.*)\},/.exec(bibtex(reference))?.[1],
    csl: csl.map(({ family, given, literal }) => literal ?? `${family}, ${given}`),
    jsonLd: article?.author.map(({ familyName, givenName, name }) =>
      familyName ? `${familyName}, ${givenName}` : name,
    ),
    printed: citationsOf(reference).map(({ text }) => text),
  };
}

describe('all outputs name the same people, in the script of the edition', () => {
  test.each([
    ['en', ['Ibn Khaldun, Abd al-Rahman', 'Petrova, Anna', 'World Wire']],
    ['ru', ['Ibn Khaldun, Abd al-Rahman', 'Петрова, Анна', 'Всемирный Телеграф']],
    ['ar', ['ابن خلدون, عبد الرحمن', 'آنا بتروفا', 'World Wire']],
  ] as const)('%s', (lang, expected) => {
    const { tags, ris, bibtex, csl, jsonLd } = namesIn(lang);
    expect({ tags, ris, csl, jsonLd }).toEqual({
      tags: expected,
      ris: expected,
      csl: expected,
      jsonLd: expected,
    });
    expect(bibtex?.replaceAll(/[{}]/g, '')).toBe(expected.join(' and '));
  });

  test('as printed', () => {
    expect(namesIn('ru').printed[0]).toMatch(
      /^Ibn Khaldun A\. al-Rahman, Петрова А\., Всемирный Телеграф\. Икс \/\/ .* 2021\. 30 июня\. URL/,
    );
    expect(namesIn('en').printed[0]).toMatch(
      /^Ibn Khaldun, A\. al-Rahman, Petrova, A\., & World Wire\. \(2021, June 30\)/,
    );
    expect(namesIn('ar').printed[0]).toMatch(
      /^ابن خلدون، عبد الرحمن وآنا بتروفا وWorld Wire\. \(2021، 30 يونيو\)/,
    );
  });
});

test('a withdrawn article is cited as its page says', () => {
  const gone = archiveOf({
    stories: [
      story(
        '2021-06-30',
        'gone',
        { status: 'withdrawn', withdrawn: { date: '2022-03-04', reason: 'It was untrue.' } },
        { ru: { title: 'Нет' } },
      ),
    ],
  });
  const cited = (path: string) =>
    citationsOf(referenceOf(viewAt(gone, 'article', path)))[0].text.replaceAll('\u00a0', ' ');
  expect(cited('/2021/06/30/gone/')).toMatch(/ \(Withdrawn 4 March 2022\)$/);
  expect(cited('/ru/2021/06/30/gone/')).toMatch(/ \(Материал отозван 4 марта 2022 г\.\)$/);
});
