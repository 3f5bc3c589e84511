import { spawnSync } from 'node:child_process';
import path from 'node:path';

const schemas = path.join(import.meta.dirname, '../fixtures/schemas');

/** Debian's libxml2-utils. */
export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What a file of the site is to be, by its place; undefined for XML that no schema describes. */
export function schemaFor(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name === 'sitemap-index.xml') return 'siteindex.xsd';
  if (/^sitemap-.*\.xml$/.test(name)) return 'sitemap.xsd';
  if (name === 'feed.xml' || name === 'added.xml') return 'atom.rng';
  if (name === 'rss.xml') return 'rss.rng';
  return name === 'feeds.opml' ? 'opml.rng' : undefined;
}

/** What xmllint says of XML against a schema, XSD or RELAX NG; 'valid' where it has nothing to say. */
export function validate(xml: string, schema: string | undefined): string {
  const kind = schema?.endsWith('.rng') ? '--relaxng' : '--schema';
  const against = schema === undefined ? [] : [kind, path.join(schemas, schema)];
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...against, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? 'valid' : stderr;
}
