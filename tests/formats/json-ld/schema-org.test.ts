import { expect, test } from 'vitest';
import { jsonLdOf } from '../../../src/formats/json-ld/json-ld.ts';
import { sampleArchive } from '../../views/sample.ts';
import { viewAt } from '../../views/view-at.ts';
import { context } from '../sample-context.ts';
import { findForeign, isA, propertiesOf } from './schema-org.ts';

test('the vocabulary is read with what types inherit', () => {
  expect(propertiesOf('NewsArticle')?.has('dateline')).toBe(true);
  expect(propertiesOf('NewsArticle')?.has('headline')).toBe(true);
  expect(propertiesOf('NewsArticle')?.has('name')).toBe(true);
  expect(propertiesOf('Place')?.has('headline')).toBe(false);
  expect(isA('NewsArticle', 'CreativeWork')).toBe(true);
  expect(isA('Place', 'CreativeWork')).toBe(false);
});

test('what is foreign to it is found', () => {
  expect(findForeign({ '@type': 'Place', headline: 'x' })).toEqual(['.headline: not of Place']);
  expect(findForeign({ '@type': 'Plaice' })).toEqual([': no type "Plaice"']);
  expect(findForeign({ '@type': 'NewsArticle', author: { '@type': 'Place' } })).toEqual([
    '.author: takes no Place',
  ]);
});

test.each([
  ['front', '/'],
  ['article', '/2021/08/26/peskov/'],
  ['article', '/ru/2021/08/26/peskov/'],
  ['article', '/2021/08/26/second/'],
  ['article', '/2015/03/04/gone/'],
  ['day', '/2021/08/26/'],
  ['facet', '/topics/afghanistan/'],
  ['facet', '/people/dmitry-peskov/'],
  ['facet', '/authors/ann-author/'],
  ['facet', '/organisations/roscosmos/'],
  ['facet', '/sources/tass/'],
  ['facet-index', '/sources/'],
  ['search', '/search/'],
  ['data', '/data/'],
  ['standing', '/about/'],
] as const)('a %s (%s) says nothing that schema.org does not know', (kind, path) => {
  const data = jsonLdOf(viewAt(sampleArchive(), kind, path), context);
  expect(findForeign(data)).toEqual([]);
});
