import type { Archive, Story } from '../../archive/archive.ts';
import { wordsOf } from '../../i18n/words.ts';
import { absolute, dataPath } from '../../views/addresses.ts';
import { dataPage } from '../../views/kinds/data.ts';
import { digest } from '../../views/digests.ts';
import { storiesOf } from '../../views/sorted-stories.ts';
import { articleSchema } from './article-schema.ts';
import { articleTable } from './article-table.ts';
import {
  contentsOf,
  dataFolder,
  datasetFile,
  packageFile,
  schemaFile,
  vocabularyFile,
  yearFiles,
} from '../../views/data-files.ts';
import { dataPackage } from './data-package.ts';
import { datasetOf } from '../json-ld/dataset.ts';
import { newsItems } from './ninjs.ts';
import type { Output, OutputContext, Sources } from '../output.ts';
import { skosVocabulary } from './skos.ts';

/** The archive as data: articles by year, vocabularies, and the files that describe them. */
export function dataOutputs(context: OutputContext): Output[] {
  const { archive } = context;
  const { site } = archive;
  const { years, kinds } = contentsOf(archive);
  const contents = { years: digest(years) };
  const address = (file: string) => absolute(site, `/${dataFolder}${file}`);
  return [
    ...years.flatMap((year) => yearOutputs(context, year)),
    ...kinds.map((kind) => ({
      path: dataFolder + vocabularyFile(kind),
      fingerprint: {
        names: digest(
          [...archive.facets[kind].values()].map((facet) => context.digests.facet(facet)),
        ),
      },
      make: () => {
        const titles = site.editions.map((lang) => [lang, wordsOf(lang).facets[kind].many]);
        return skosVocabulary(
          site,
          address(vocabularyFile(kind)),
          Object.fromEntries(titles) as Record<string, string>,
          archive.facets[kind],
        );
      },
    })),
    {
      path: dataFolder + schemaFile,
      fingerprint: {},
      make: () => articleSchema(address(schemaFile)),
    },
    { path: dataFolder + packageFile, fingerprint: contents, make: () => dataPackage(archive) },
    {
      path: dataFolder + datasetFile,
      fingerprint: contents,
      make: () => datasetFileOf(archive),
    },
  ];
}

function datasetFileOf(archive: Archive): string {
  const [lang] = archive.site.editions;
  const view = dataPage.view(archive, { kind: 'data', lang, path: dataPath(archive.site, lang) });
  const whole = {
    '@context': 'https://schema.org',
    ...(datasetOf(view, archive.site.base) as object),
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

function yearOutputs({ archive, digests }: OutputContext, year: string): Output[] {
  const stories = storiesOf(archive.stories, year);
  const { items, table } = yearFiles(year);
  const fingerprint = {
    articles: digest(archive.site.editions.map((lang) => digests.time(lang, year))),
    'media topics': digest(mediaTopics(archive, stories)),
  };
  return [
    {
      path: dataFolder + items,
      fingerprint,
      make: (sources: Sources) => newsItems({ archive }, stories, sources),
    },
    { path: dataFolder + table, fingerprint, make: () => articleTable(archive, stories) },
  ];
}

/** Their codes, which the digests of articles don't cover. */
function mediaTopics({ facets }: Archive, stories: readonly Story[]): unknown[] {
  const ids = new Set(stories.flatMap((story) => story.facets.topic));
  return [...ids].sort().map((id) => [id, facets.topic.get(id)?.iptc]);
}
