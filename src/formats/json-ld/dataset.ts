import type { DataDownload, Dataset } from 'schema-dts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { View } from '../../views/kinds.ts';
import type { Link } from '../../views/links.ts';
import { absoluteIn } from '../absolute.ts';
import { organization, siteId } from './web-site.ts';

const encodings: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gz: 'application/x-ndjson',
  json: 'application/json',
  jsonld: 'application/ld+json',
};

/** The archive as a dataset, with the files that the page about the data offers. */
export function datasetOf(view: View<'data'>, base: string): Dataset {
  const { head, frame, years, vocabularies, descriptions } = view;
  const publisher = organization(view, base, frame.publisher);
  const [newest, oldest] = [years.at(0), years.at(-1)];
  const files = [...years.flatMap(({ table, texts }) => [texts, table]), ...vocabularies];
  const download = ({ href }: Link): DataDownload => ({
    '@type': 'DataDownload',
    name: href.slice(href.lastIndexOf('/') + 1),
    encodingFormat: encodings[href.slice(href.lastIndexOf('.') + 1)] ?? '',
    contentUrl: absoluteIn(view, href),
  });
  return {
    '@type': 'Dataset',
    '@id': `${head.canonical}#dataset`,
    name: fillIn(wordsOf(frame.lang).data.dataset, { site: frame.siteName }),
    description: withoutIsolates(view.standfirst),
    url: head.canonical,
    inLanguage: frame.editions.map(({ lang }) => lang),
    isAccessibleForFree: true,
    isPartOf: { '@id': siteId(view) },
    creator: publisher,
    publisher,
    ...(newest && oldest ? { temporalCoverage: `${oldest.year}/${newest.year}` } : {}),
    distribution: [...files, ...descriptions.slice(0, 1)].map(download),
  };
}
