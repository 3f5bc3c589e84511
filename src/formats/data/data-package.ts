import type { Archive } from '../../archive/archive.ts';
import { absolute, dataPath } from '../../views/addresses.ts';
import { columns } from './article-table.ts';
import { contentsOf, schemaFile, vocabularyFile, yearFiles } from '../../views/data-files.ts';
import { uriOf } from '../../text/uri.ts';

/** The description of the data as a Data Package: https://specs.frictionlessdata.io/data-package/ */
export function dataPackage(archive: Archive): string {
  const { site } = archive;
  const [lang] = site.editions;
  const { years, kinds } = contentsOf(archive);
  const schema = {
    fields: columns.map(({ name, type, format, description }) => ({
      name,
      type,
      ...(format ? { format } : {}),
      description,
    })),
    primaryKey: ['id'],
  };
  const whole = {
    profile: 'data-package',
    name: nameOf(site.url),
    title: site.name[lang] ?? '',
    ...(site.tagline[lang] ? { description: site.tagline[lang] } : {}),
    homepage: absolute(site, dataPath(site, lang)),
    contributors: [
      {
        title: site.publisher.name,
        role: 'publisher',
        ...(site.publisher.url ? { path: uriOf(site.publisher.url) } : {}),
      },
    ],
    resources: [
      ...years.flatMap((year) => {
        const { items, table } = yearFiles(year);
        return [
          {
            name: `articles-${year}`,
            path: items,
            format: 'ndjson',
            mediatype: 'application/x-ndjson',
            compression: 'gz',
            encoding: 'utf-8',
            description: `A line for each edition of an article, as ${schemaFile} describes it.`,
          },
          {
            profile: 'tabular-data-resource',
            name: `articles-${year}-table`,
            path: table,
            format: 'csv',
            mediatype: 'text/csv',
            encoding: 'utf-8',
            schema,
          },
        ];
      }),
      ...kinds.map((kind) => ({
        name: vocabularyFile(kind).replace('.jsonld', ''),
        path: vocabularyFile(kind),
        format: 'jsonld',
        mediatype: 'application/ld+json',
        encoding: 'utf-8',
      })),
      {
        name: 'article-schema',
        path: schemaFile,
        format: 'json',
        mediatype: 'application/schema+json',
        encoding: 'utf-8',
      },
    ],
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

/** `https://example.org/archive/` → `example.org-archive`: names must not contain other characters. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9._]+/g, '-')
    .replace(/-$/, '');
}
