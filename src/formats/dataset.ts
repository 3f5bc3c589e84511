import type { Archive } from '../archive/archive.ts';
import { wordsOf } from '../i18n/words.ts';
import { fillIn } from '../i18n/plural.ts';
import { absolute, dataPath } from '../views/routes.ts';
import {
  contentsOf,
  dataFolder,
  packageFile,
  vocabularyFile,
  yearFiles,
} from '../views/data-files.ts';

/** The archive as data, as https://schema.org/Dataset describes it: for the page in this language. */
export function datasetOf(archive: Archive, lang: string): Record<string, unknown> {
  const { site } = archive;
  const words = wordsOf(lang).data;
  const { years, kinds } = contentsOf(archive);
  const { name, url } = site.publisher;
  const publisher = { '@type': 'Organization', name, ...(url ? { url } : {}) };
  const download = (file: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    name: file,
    encodingFormat,
    contentUrl: absolute(site, `/${dataFolder}${file}`),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: fillIn(words.dataset, { site: site.name[lang] ?? '' }),
    description: fillIn(words.description, { site: site.name[lang] ?? '' }),
    url: absolute(site, dataPath(site, lang)),
    inLanguage: site.editions,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    ...(years.length > 0 ? { temporalCoverage: `${years[0]}/${years.at(-1)}` } : {}),
    distribution: [
      ...years.flatMap((year) => [
        download(yearFiles(year).items, 'application/x-ndjson'),
        download(yearFiles(year).table, 'text/csv'),
      ]),
      ...kinds.map((kind) => download(vocabularyFile(kind), 'application/ld+json')),
      download(packageFile, 'application/json'),
    ],
  };
}
