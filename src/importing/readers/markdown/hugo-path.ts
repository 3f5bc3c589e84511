import path from 'node:path';
import type { HugoSite } from './hugo-site.ts';
import { fillPermalink, urlize } from './permalinks.ts';

/** Where a page of Hugo is among its files. */
export interface HugoPath {
  /** Relative to its content folder, without language and ending: `news/harbour` of `news/harbour/index.fr.md`. */
  stem: string;
  folders: readonly string[];
  /** The last part of the stem. */
  name: string;
  lang?: string;
  isBundle: boolean;
}

/** Takes the path of a content file (absolute) apart. `editions`: codes that may be suffixes besides those of the settings. */
export function hugoPath(file: string, site: HugoSite, editions: readonly string[]): HugoPath {
  const owner = site.content
    .filter(({ folder }) => file.startsWith(folder + path.sep))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
  const base = owner?.folder ?? path.dirname(file);
  const parts = path.relative(base, file).split(path.sep);
  const last = (parts.pop() ?? '').replace(/\.[^.]+$/, '');
  const suffix = /^(.+)\.([a-z]{2,3}(?:-[a-z\d]{2,8})?)$/i.exec(last);
  const codes = [...site.languages, ...editions].map((code) => code.toLowerCase());
  const hasSuffix = suffix?.[2] !== undefined && codes.includes(suffix[2].toLowerCase());
  const plain = hasSuffix ? (suffix[1] ?? last) : last;
  const lang = hasSuffix ? suffix[2] : owner?.lang;
  const isBundle = plain === 'index' && parts.length > 0;
  const name = isBundle ? (parts.pop() ?? '') : plain;
  return {
    stem: [...parts, name].join('/'),
    folders: parts,
    name,
    isBundle,
    ...(lang === undefined ? {} : { lang }),
  };
}

/** What frontmatter says of a page's address. */
export interface HugoAddressFields {
  url?: string | undefined;
  slug?: string | undefined;
  title: string;
  day?: string | undefined;
}

/**
 * The address of a page, whole if the site's is known, else from its first slash: as its field `url` says, as the
 * pattern of its section does, else by its folders. Undefined where only settings that are missing could tell.
 */
export function hugoAddress(
  { folders, name, lang }: HugoPath,
  { url, slug, title, day }: HugoAddressFields,
  site: HugoSite,
): string | undefined {
  const prefix =
    lang !== undefined && (lang !== site.defaultLanguage || site.inSubfolder) ? `/${lang}` : '';
  if (url !== undefined)
    return /^https?:/.test(url)
      ? url
      : `${site.baseUrl}${url.startsWith('/') ? '' : `${prefix}/`}${url}`;
  if (site.root === undefined) return undefined;
  const last = slug ?? urlize(name);
  const section = folders[0] ?? '';
  const pattern =
    site.permalinks[folders.join('/')] ?? site.permalinks[section === '' ? '/' : section];
  const parts = {
    ...(day === undefined ? {} : { day }),
    slug: last,
    title: urlize(title),
    filename: name,
    folders: folders.map(urlize),
    categories: [],
    ending: '.html',
  };
  const filled = fillPermalink(pattern ?? '/:sections/:slug/', parts);
  if (filled === undefined) return undefined;
  const ugly = site.uglyUrls && !/\.\w+$/.test(filled);
  return `${site.baseUrl}${prefix}${ugly ? `${filled.replace(/\/$/, '')}.html` : filled.replace(/(?<!\/)$/, pattern?.includes('.') ? '' : '/')}`;
}
