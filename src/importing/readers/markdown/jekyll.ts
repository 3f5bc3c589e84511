import type { Reader } from '../../reader.ts';
import { defaultsFor, findJekyllSite, type JekyllSite } from './jekyll-site.ts';
import { turnLiquid } from './liquid-marks.ts';
import { fillPermalink, urlize, type AddressParts } from './permalinks.ts';
import { readMap } from './read-map.ts';
import { listFiles, pageEnding } from './source-files.ts';
import { readPage, type Page, type PageRules } from './source-page.ts';

/** Sites of Jekyll: https://jekyllrb.com/docs/structure/ */
export const jekyll: Reader = {
  kind: 'jekyll',
  reads: 'sites of Jekyll (a folder with _config.yml and _posts/)',
  recognises: ({ isFolder, names }) =>
    isFolder && names.some((name) => /(?:^|\/)_posts\/|^_config\.ya?ml$/.test(name)),
  async *read(paths, options) {
    const map = readMap(options.map);
    for (const given of paths) {
      const site = findJekyllSite(given);
      const rules = rulesOf(given, site);
      for await (const name of listFiles(given, (each) => typeOf(each, site) !== undefined)) {
        const type = typeOf(name, site) ?? '';
        if (site.collections.get(type)?.output === false)
          yield {
            type: 'counted',
            what: `files of the collection "${type}", which has no pages (output)`,
          };
        else yield await readPage(name, { folder: given, rules, map, options });
      }
    }
  },
};

/** What a file is: `posts`, `drafts`, `pages`, or the collection that it is in; undefined of what is no page: templates, data. */
function typeOf(name: string, { collections, collectionsFolder }: JekyllSite): string | undefined {
  if (!pageEnding.test(name)) return undefined;
  const folders = name.split('/').slice(0, -1);
  const own = folders.filter((folder) => folder.startsWith('_')).map((folder) => folder.slice(1));
  const [label] = own;
  if (own.some((folder) => !/^(?:posts|drafts|pages)$/.test(folder))) {
    const isAtTop = label !== undefined && name.startsWith(`${collectionsFolder}_${label}/`);
    return isAtTop && own.length === 1 && collections.has(label) ? label : undefined;
  }
  if (label !== undefined) return label;
  const isText =
    /\.(?:md|markdown)$/i.test(name) &&
    !/^(?:README|LICENSE|CONTRIBUTING|CHANGELOG|404|index)\./i.test(name);
  return isText ? 'pages' : undefined;
}

/** Jekyll's names of patterns: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const patterns: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

function rulesOf(folder: string, site: JekyllSite): PageRules {
  return {
    kind: 'jekyll',
    turn: turnLiquid,
    addressOf: (page) => {
      const path = addressPath(page, site);
      return path === undefined ? undefined : site.base + path;
    },
    isPage: ({ name }) => !/(?:^|\/)_(?:posts|drafts)\//.test(name),
    isDraft: ({ name, field }) => /(?:^|\/)_drafts\//.test(name) || field('published') === 'false',
    defaultsOf: (name) => defaultsFor(site, name, typeOf(name, site) ?? ''),
    authorName: (id) => site.authors.get(id),
    roots: [folder],
  };
}

function addressPath(page: Page, site: JekyllSite): string | undefined {
  const own = page.field('permalink');
  const { permalink } = site;
  const type = typeOf(page.name, site) ?? '';
  const collection = site.collections.get(type);
  if (type === 'pages' || !(collection ?? /^(?:posts|drafts)$/.test(type))) {
    const stem = page.name.replace(/\.[^./]+$/, '').replace(/(?:^|\/)_pages\//, '/');
    const plain = `/${stem.replace(/^\//, '')}${permalink === 'pretty' ? '/' : '.html'}`;
    return own === undefined ? plain : (fillPermalink(own, partsOf(page, [])) ?? own);
  }
  const names = page.name.split('/');
  const at = names.findIndex((part) => part.startsWith('_'));
  if (collection && !/^(?:posts|drafts)$/.test(type)) {
    const path = names
      .slice(at + 1)
      .join('/')
      .replace(/\.[^./]+$/, '');
    const usual = permalink === 'pretty' ? '/:collection/:path/' : '/:collection/:path:output_ext';
    const parts = { ...partsOf(page, []), collection: type, path };
    return fillPermalink(own ?? collection.permalink ?? usual, parts);
  }
  return fillPermalink(own ?? patterns[permalink] ?? permalink, partsOf(page, names.slice(0, at)));
}

function partsOf(page: Page, folders: readonly string[]): AddressParts {
  const slug = page.field('slug') ?? page.slug;
  return {
    ...(page.day === undefined ? {} : { day: page.day }),
    slug,
    title: slug,
    filename: page.slug,
    folders,
    categories: [...folders, ...page.categories].map(urlize),
    ending: '.html',
  };
}
