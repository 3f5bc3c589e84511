import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../../../system/files.ts';
import { isRecord, readDataFile } from './split-front-matter.ts';

/** What the settings of a site of Hugo say of addresses and languages. */
export interface HugoSite {
  /** Absolute; undefined where there are no settings. */
  root?: string;
  /** Folders with content (absolute), each with the language of what is in it; the first of the whole site. */
  content: readonly { folder: string; lang?: string }[];
  /** Patterns by section. */
  permalinks: Readonly<Record<string, string>>;
  /** Codes. */
  languages: readonly string[];
  defaultLanguage: string;
  /** Whether pages of the default language are below its code too. */
  inSubfolder: boolean;
  /** The address of the site without a slash at its end; '' where it is not said. */
  baseUrl: string;
  uglyUrls: boolean;
  /** The names of lists of names: `tags`. */
  taxonomies: readonly string[];
  /** The site's own settings, for its templates. */
  params: Readonly<Record<string, unknown>>;
}

/** How Hugo's settings and data files end. */
export const hugoEndings = ['toml', 'yaml', 'yml', 'json'];

/** Finds the site that a path (absolute) belongs to, in it or in a folder above. */
export function findHugoSite(given: string): HugoSite {
  const start = statSync(given).isDirectory() ? given : path.dirname(given);
  let folder = start;
  for (let level = 0; level < 6; level++) {
    const settings = settingsIn(folder, level === 0);
    if (settings) return siteOf(folder, settings, start);
    folder = path.dirname(folder);
  }
  const inside = path.join(start, 'content');
  const content = existsSync(inside) ? inside : start;
  return siteOf(undefined, { contentdir: content }, start);
}

type Settings = Record<string, unknown>;

function settingsIn(folder: string, isGiven: boolean): Settings | undefined {
  const names = ['hugo', 'config'].flatMap((name) =>
    hugoEndings.map((ending) => `${name}.${ending}`),
  );
  const file = names.find((name) => existsSync(path.join(folder, name)));
  const split = path.join(folder, 'config', '_default');
  const hasContent = isGiven || existsSync(path.join(folder, 'content'));
  if (!hasContent || (file === undefined && !existsSync(split))) return undefined;
  const whole = file === undefined ? {} : read(path.join(folder, file));
  if (!existsSync(split)) return whole;
  return readdirSync(split).reduce((before: Settings, name) => {
    const [stem = '', ending = ''] = name.toLowerCase().split('.');
    if (!hugoEndings.includes(ending)) return before;
    const found = read(path.join(split, name));
    return { ...before, ...(stem === 'hugo' || stem === 'config' ? found : { [stem]: found }) };
  }, whole);
}

/** The settings in a file, keys in lower case as Hugo takes them; what cannot be read says nothing. */
function read(file: string): Settings {
  const data = readHugoData(file);
  if (!isRecord(data)) return {};
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}

/** What a file of settings or data says: fields, or a list. Undefined where it cannot be read. */
export function readHugoData(file: string): unknown {
  const text = readIfThere(file)?.toString('utf8').replaceAll('\r\n', '\n') ?? '';
  return readDataFile(text, path.extname(file));
}

function siteOf(root: string | undefined, settings: Settings, start: string): HugoSite {
  const contentDir = textOr(settings['contentdir'], 'content');
  const whole = path.resolve(root ?? start, contentDir);
  const languages = isRecord(settings['languages']) ? settings['languages'] : {};
  const folders = Object.entries(languages).flatMap(([lang, each]) => {
    const own = isRecord(each) ? (each['contentDir'] ?? each['contentdir']) : undefined;
    return typeof own === 'string' ? [{ folder: path.resolve(root ?? start, own), lang }] : [];
  });
  const taxonomies = settings['taxonomies'];
  return {
    ...(root === undefined ? {} : { root }),
    content: [{ folder: whole }, ...folders],
    permalinks: patternsIn(settings['permalinks']),
    languages: Object.keys(languages),
    defaultLanguage: textOr(settings['defaultcontentlanguage'], 'en'),
    inSubfolder: settings['defaultcontentlanguageinsubdir'] === true,
    baseUrl: textOr(settings['baseurl'], '').replace(/\/+$/, ''),
    uglyUrls: settings['uglyurls'] === true,
    taxonomies: isRecord(taxonomies)
      ? Object.values(taxonomies).filter((name) => typeof name === 'string')
      : ['tags', 'categories'],
    params: isRecord(settings['params']) ? settings['params'] : {},
  };
}

/** `permalinks: { news: … }`, or by kinds of pages: `permalinks: { page: { news: … } }`. */
function patternsIn(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const { page } = value;
  const entries = [...Object.entries(value), ...(isRecord(page) ? Object.entries(page) : [])];
  return Object.fromEntries(
    entries.flatMap(([name, pattern]) => (typeof pattern === 'string' ? [[name, pattern]] : [])),
  );
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
