import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../../../system/files.ts';
import { nameInRecord, namesInData } from './author-names.ts';
import { isRecord, readDataFile, splitFrontMatter } from './split-front-matter.ts';

/** What the settings and data of a site of Jekyll say of its pages. */
export interface JekyllSite {
  /** Its address without a slash at its end, with its `baseurl`; '' where neither is said. */
  base: string;
  /** A pattern, or the name of one. */
  permalink: string;
  /** The folder that its collections are in, with a slash at its end; '' for the site's own. */
  collectionsFolder: string;
  collections: ReadonlyMap<string, JekyllCollection>;
  defaults: readonly JekyllDefaults[];
  /** What authors are called, by their ids. */
  authors: ReadonlyMap<string, string>;
}

interface JekyllCollection {
  /** Whether its files have pages. */
  output: boolean;
  permalink?: string;
}

/** Fields of pages that do not say them: https://jekyllrb.com/docs/configuration/front-matter-defaults/ */
interface JekyllDefaults {
  path: string;
  type: string | undefined;
  values: Readonly<Record<string, unknown>>;
}

/** Reads the settings of a site in a folder (absolute); what cannot be read says nothing. */
export function findJekyllSite(folder: string): JekyllSite {
  const config = ['_config.yml', '_config.yaml']
    .map((name) => readData(path.join(folder, name)))
    .find((data) => isRecord(data));
  const settings = isRecord(config) ? config : {};
  const text = (key: string) => (typeof settings[key] === 'string' ? settings[key] : '');
  const collectionsFolder = text('collections_dir').replace(/\/*$/, '/').replace(/^\/+/, '');
  return {
    base: `${text('url')}${text('baseurl').replace(/\/+$/, '')}`,
    permalink: text('permalink') || 'date',
    collectionsFolder,
    collections: collectionsIn(settings['collections']),
    defaults: defaultsIn(settings['defaults']),
    authors: new Map([
      ...namesInData(settings['authors']),
      ...['authors', 'people'].flatMap((name) => authorsIn(folder, name)),
    ]),
  };
}

/** The fields that a page has by default. `name`: relative to the site; `type`: `posts`, `drafts`, `pages` or a collection. */
export function defaultsFor(
  { defaults, collectionsFolder }: Pick<JekyllSite, 'defaults' | 'collectionsFolder'>,
  name: string,
  type: string,
): Record<string, unknown> {
  const plain = name.startsWith(collectionsFolder) ? name.slice(collectionsFolder.length) : name;
  const matching = defaults.filter(
    (each) =>
      (each.type === undefined || each.type === type) &&
      [name, plain].some((file) => isBelow(file, each.path)),
  );
  // The closer scope counts: the longer path, then the one with a type; of equals the last.
  const ordered = matching.toSorted(
    (a, b) =>
      a.path.length - b.path.length || Number(a.type !== undefined) - Number(b.type !== undefined),
  );
  return Object.assign({}, ...ordered.map(({ values }) => values)) as Record<string, unknown>;
}

/** A scope is a folder, a file, or a pattern with `*`. */
function isBelow(name: string, scope: string): boolean {
  if (scope === '') return true;
  const pattern = scope
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return new RegExp(`^${pattern}(?:/|$)`).test(name);
}

function collectionsIn(value: unknown): Map<string, JekyllCollection> {
  const entries = Array.isArray(value)
    ? value.map((name: unknown): [string, unknown] => [String(name), {}])
    : Object.entries(isRecord(value) ? value : {});
  return new Map(
    entries.map(([name, each]) => {
      const { output, permalink } = isRecord(each) ? each : {};
      const pattern = typeof permalink === 'string' ? { permalink } : {};
      return [name, { output: output === true, ...pattern }];
    }),
  );
}

function defaultsIn(value: unknown): JekyllDefaults[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((each) => {
    if (!isRecord(each) || !isRecord(each['values'])) return [];
    const { path: where, type } = isRecord(each['scope']) ? each['scope'] : {};
    return [
      {
        path: typeof where === 'string' ? where.replaceAll(/^\/+|\/+$/g, '') : '',
        // Before version 2 names were in the singular.
        type: typeof type === 'string' ? type.replace(/^(post|page|draft)$/, '$1s') : undefined,
        values: each['values'],
      },
    ];
  });
}

const endings = ['yml', 'yaml', 'json'];

/** Of `_data/authors.yml`, of files in `_data/authors/`, and of a collection of that name. */
function authorsIn(folder: string, name: string): [string, string][] {
  const data = path.join(folder, '_data');
  const lists = endings.flatMap((ending) => [
    ...namesInData(readData(path.join(data, `${name}.${ending}`))),
  ]);
  const own = filesIn(path.join(data, name)).map((file) => [file, readData(file)] as const);
  const pages = filesIn(path.join(folder, `_${name}`)).map((file) => {
    const split = splitFrontMatter(readIfThere(file)?.toString('utf8') ?? '');
    return [file, typeof split === 'string' ? undefined : split.data] as const;
  });
  const files = [...own, ...pages].flatMap(([file, record]): [string, string][] => {
    const found = nameInRecord(record);
    return found === undefined ? [] : [[path.basename(file, path.extname(file)), found]];
  });
  return [...lists, ...files];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => /\.(?:ya?ml|json|md|markdown)$/i.test(name))
    .map((name) => path.join(folder, name));
}

function readData(file: string): unknown {
  const text = readIfThere(file)?.toString('utf8').replaceAll('\r\n', '\n');
  return text === undefined ? undefined : readDataFile(text, path.extname(file));
}
