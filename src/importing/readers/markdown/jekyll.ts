import { existsSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../../../system/files.ts';
import type { Reader } from '../../reader.ts';
import { turnLiquid } from './liquid-marks.ts';
import { fillPermalink, urlize } from './permalinks.ts';
import { readMap } from './read-map.ts';
import { listFiles, pageEnding } from './source-files.ts';
import { readPage, type Page, type PageRules } from './source-page.ts';
import { readData } from './split-front-matter.ts';

/** Sites of Jekyll: https://jekyllrb.com/docs/structure/ */
export const jekyll: Reader = {
  kind: 'jekyll',
  reads: 'sites of Jekyll (a folder with _config.yml and _posts/)',
  recognises: ({ isFolder, names }) =>
    isFolder && names.some((name) => /(?:^|\/)_posts\/|^_config\.ya?ml$/.test(name)),
  async *read(paths, options) {
    const map = readMap(options.map);
    for (const given of paths) {
      const rules = rulesOf(given);
      for await (const name of listFiles(given, (each) => isOfSite(each)))
        yield await readPage(name, { folder: given, rules, map, options });
    }
  },
};

/** Posts, drafts, and pages; other folders with an underscore are of templates. */
function isOfSite(name: string): boolean {
  if (!pageEnding.test(name)) return false;
  const folders = name.split('/').slice(0, -1);
  if (folders.some((folder) => folder.startsWith('_') && !/^_(?:posts|drafts|pages)$/.test(folder)))
    return false;
  const isText = folders.some((folder) => /^_(?:posts|drafts|pages)$/.test(folder));
  return (
    isText ||
    (/\.(?:md|markdown)$/i.test(name) &&
      !/^(?:README|LICENSE|CONTRIBUTING|CHANGELOG|404|index)\./i.test(name))
  );
}

/** Jekyll's names of patterns: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const patterns: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

function rulesOf(folder: string): PageRules {
  const file = ['_config.yml', '_config.yaml']
    .map((name) => path.join(folder, name))
    .find((name) => existsSync(name));
  const config = readData(readIfThere(file ?? '')?.toString('utf8') ?? '', 'yaml');
  const setting = (key: string) => {
    const value = typeof config === 'string' ? undefined : config[key];
    return typeof value === 'string' ? value : undefined;
  };
  const base = `${setting('url') ?? ''}${(setting('baseurl') ?? '').replace(/\/+$/, '')}`;
  return {
    kind: 'jekyll',
    turn: turnLiquid,
    addressOf: (page) => {
      const path = addressPath(page, setting('permalink') ?? 'date');
      return path === undefined ? undefined : base + path;
    },
    isPage: ({ name }) => !/(?:^|\/)_(?:posts|drafts)\//.test(name),
    isDraft: ({ name, field }) => /(?:^|\/)_drafts\//.test(name) || field('published') === 'false',
    roots: [folder],
  };
}

function addressPath(page: Page, setting: string): string | undefined {
  const own = page.field('permalink');
  const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(page.name);
  const stem = page.name.replace(/\.[^./]+$/, '').replace(/(?:^|\/)_pages\//, '/');
  if (!isPost) return own ?? `/${stem.replace(/^\//, '')}${setting === 'pretty' ? '/' : '.html'}`;
  const folders = page.name.split('/').slice(
    0,
    page.name.split('/').findIndex((part) => part.startsWith('_')),
  );
  const slug = page.field('slug') ?? page.slug;
  return fillPermalink(own ?? patterns[setting] ?? setting, {
    ...(page.day === undefined ? {} : { day: page.day }),
    slug,
    title: slug,
    filename: page.slug,
    folders,
    categories: [...folders, ...page.categories].map(urlize),
    ending: '.html',
  });
}
