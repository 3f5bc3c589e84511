import { describe, expect, test } from 'vitest';
import { join, vocabulariesOf, siteWith } from '../sample.ts';

const { archive } = join(
  {
    'articles/2021-08-26-new.md': 'title: T\ndate: 2021-08-26\ntopics: [asia, kabul]\npeople: Zed',
    'articles/2020-01-01-old.md': 'title: T\ndate: 2020-01-01\ntopics: kabul\nlang: en',
    'articles/2020-01-01-old.ru.md': 'title: Т\ntopics: asia\npeople: Альфа',
    'articles/2019-01-01-gone.md':
      'title: T\ndate: 2019-01-01\ntopics: [kabul, war]\nstatus: withdrawn\nwithdrawn: { date: 2019-02-01, reason: R }',
    'articles/2018-01-01-draft.md': 'title: T\ndate: 2018-01-01\ntopics: draft-only\nstatus: draft',
  },
  {
    site: siteWith('timeZone: UTC\n'),
    vocabularies: vocabulariesOf({
      topic:
        'asia: { label: Asia }\nkabul: { label: { en: Kabul, ru: Кабул }, aliases: [Cabul], broader: asia, url: "https://example.org/k", iptc: "medtop:16000000", wikidata: Q5838 }\nwar: { label: War }\ndraft-only: { label: D }\nnobody: { label: N }\n',
    }),
  },
);

describe('facets', () => {
  test('are those that something published carries, by id', () => {
    expect([...archive.facets.topic.keys()]).toEqual(['asia', 'kabul', 'war']);
    expect([...archive.facets.person.keys()]).toEqual(['alfa', 'zed']);
    expect([...archive.facets.place.keys()]).toEqual([]);
  });

  test('list what carries them in any edition, the newest first', () => {
    const listed = (id: string) => archive.facets.topic.get(id)?.stories.map(({ key }) => key);
    expect(listed('asia')).toEqual(['2021/08/26/new', '2020/01/01/old']);
    expect(listed('kabul')).toEqual(['2021/08/26/new', '2020/01/01/old']);
  });

  test('count withdrawn articles without listing them', () => {
    expect(archive.facets.topic.get('kabul')).toMatchObject({ total: 3 });
    expect(archive.facets.topic.get('war')).toMatchObject({ total: 1, stories: [] });
  });

  test('say what their vocabulary says', () => {
    expect(archive.facets.topic.get('kabul')).toMatchObject({
      kind: 'topic',
      id: 'kabul',
      labels: { ru: { text: 'Кабул', lang: 'ru' }, ar: { text: 'Kabul', lang: 'en' } },
      aliases: ['Cabul'],
      broader: 'asia',
      url: 'https://example.org/k',
      iptc: 'medtop:16000000',
      sameAs: ['http://www.wikidata.org/entity/Q5838'],
    });
  });

  test('of a name without a vocabulary are labelled by it, in its language', () => {
    expect(archive.facets.person.get('alfa')?.labels['en']).toEqual({ text: 'Альфа', lang: 'ru' });
  });
});
