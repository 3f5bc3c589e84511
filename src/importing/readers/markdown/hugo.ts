import path from 'node:path';
import type { Imported, SourceName } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import { hugoAddress, hugoPath, type HugoPath } from './hugo-path.ts';
import { turnHugo } from './hugo-marks.ts';
import { HugoNames } from './hugo-names.ts';
import { findHugoSite, type HugoSite } from './hugo-site.ts';
import { foldKey } from './known-keys.ts';
import { markdownItem, withLeftOut, type ItemBody } from './markdown-item.ts';
import { urlize } from './permalinks.ts';
import { personName, spacedName } from './readable-name.ts';
import { readMap, type MarkdownMap } from './read-map.ts';
import { readFields } from './source-fields.ts';
import { listFiles, pageEnding, readSource } from './source-files.ts';
import { textOf, textsIn } from './source-values.ts';
import { splitFrontMatter, type SourceFile } from './split-front-matter.ts';
import { repairHugo } from './repair-hugo.ts';
import { tidyDialect } from './tidy-dialect.ts';

/** Sites of Hugo, or folders of their content: https://gohugo.io/content-management/ */
export const hugo: Reader = {
  kind: 'hugo',
  reads: 'sites of Hugo (a folder with hugo.toml and content/, or a folder of its Markdown files)',
  recognises: ({ isFolder, names, heads = [] }) =>
    isFolder &&
    (names.some((name) =>
      /(?:^|\/)(?:hugo\.(?:toml|ya?ml|json)|_index\.(?:[\w-]+\.)?md)$|^config\/_default\/|^archetypes\//.test(
        name,
      ),
    ) ||
      heads.some((head) => /\{\{[<%]\s*\/?\w[^]*?[>%]\}\}/.test(head))),
  async *read(paths, options) {
    const map = readMap(options.map);
    for (const given of paths) {
      const site = findHugoSite(given);
      const names = new HugoNames(site);
      const folders = new Set(
        site.root === given || site.content[0]?.folder === path.join(given, 'content')
          ? site.content.map(({ folder }) => folder)
          : [given],
      );
      for (const folder of folders) {
        const inside = [...folders].filter(
          (other) => other !== folder && other.startsWith(folder + path.sep),
        );
        yield* readFolder({ folder, given, inside, site, names, map, options });
      }
    }
  },
};

interface FolderContext {
  folder: string;
  /** As it was given: what places are relative to. */
  given: string;
  /** Folders in this one that are read apart. */
  inside: readonly string[];
  site: HugoSite;
  names: HugoNames;
  map: MarkdownMap;
  options: ReadOptions;
}

async function* readFolder(context: FolderContext): AsyncGenerator<Imported> {
  const { folder, inside, site, options } = context;
  /** Folders that are page bundles: Markdown besides their index is not a page. */
  const bundles = new Set<string>();
  for await (const name of listFiles(folder, (each) => pageEnding.test(each))) {
    const file = path.join(folder, name);
    if (inside.some((other) => file.startsWith(other + path.sep))) continue;
    if (/(?:^|\/)_index(?:\.[\w-]+)?\.\w+$/.test(file)) {
      yield { type: 'counted', what: 'pages of sections (_index.md)' };
      continue;
    }
    const where = hugoPath(file, site, options.editions);
    const parent = path.dirname(file);
    if (where.isBundle) bundles.add(parent);
    if (!where.isBundle && bundles.has(parent)) {
      yield { type: 'counted', what: 'files in page bundles' };
      continue;
    }
    yield await readOne(file, where, context);
  }
}

async function readOne(file: string, where: HugoPath, context: FolderContext): Promise<Imported> {
  const { given, site, options } = context;
  const place =
    given === file ? path.basename(file) : path.relative(given, file).split(path.sep).join('/');
  const source = await readSource(file, place, options.encoding);
  const { text, digest } = source;
  const split = splitFrontMatter(text);
  if (typeof split === 'string') return { type: 'fault', place, message: split, lost: true };
  const found = readFields(split.data, {
    map: context.map,
    handled,
    today: options.today,
    timeZone: options.timeZone,
    nameOf: (kind, value, key) => nameOf(context, key, value, kind),
  });
  const value = (name: string) => valueIn(split, name);
  const nameDay = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(where.name);
  const date = found.fields.date ?? nameDay?.[1];
  const title = found.title?.text ?? '';
  const slug = found.fields.slug ?? undefined;
  const address = hugoAddress(
    where,
    { url: textOf(value('url')) ?? found.fields.address, slug, title, day: date },
    site,
  );
  const ownPath = pathOf(address);
  const isPage =
    date === undefined &&
    (site.root !== undefined || site.content[0]?.folder !== given) &&
    (where.folders.length === 0 ||
      /^pages?$/.test(textOf(value('type')) ?? where.folders[0] ?? ''));
  const expiry = textOf(value('expiryDate'))?.slice(0, 10);
  const frame = {
    origin: `hugo:${where.stem}${where.lang === undefined ? '' : `.${where.lang}`}`,
    place,
    digest,
    kind: isPage ? ('page' as const) : ('article' as const),
    ...(date === undefined ? {} : { date }),
    ...(where.lang === undefined ? {} : { lang: where.lang }),
    slug:
      ownPath
        ?.split('/')
        .filter(Boolean)
        .at(-1)
        ?.replace(/\.html?$/, '') ??
      slug ??
      nameDay?.[2] ??
      where.name,
    ...(address === undefined ? {} : { address }),
    otherAddresses: aliasesIn(value('aliases'), ownPath),
    ...(Math.max(site.languages.length, options.editions.length) > 1
      ? { story: `hugo:${textOf(value('translationKey')) ?? where.stem}` }
      : {}),
    references: referencesOf(where, given),
    pictureFolders: {
      beside: path.dirname(file),
      roots: [
        ...(site.root === undefined
          ? []
          : [path.join(site.root, 'static'), path.join(site.root, 'assets')]),
        given,
      ],
      within: site.root ?? given,
    },
    decided: [
      ...source.decided,
      ...(address === undefined
        ? [
            'its old address is not known: the folder has no settings of Hugo (hugo.toml) that tell it',
          ]
        : []),
      ...(expiry !== undefined && expiry <= options.today
        ? [`it was on the old site until ${expiry} (expiryDate), and stays in the archive`]
        : []),
      ...(found.fields.date === undefined && nameDay ? ['its date is that of its file name'] : []),
    ],
  };
  return markdownItem(frame, found, bodyOf(file, split.body));
}

const handled = new Set([
  'url',
  'aliases',
  'draft',
  'expirydate',
  'translationkey',
  'resources',
  'unpublishdate',
]);

function valueIn({ data }: SourceFile, name: string): unknown {
  const wanted = foldKey(name);
  return Object.entries(data).find(([key]) => foldKey(key) === wanted)?.[1];
}

function bodyOf(file: string, body: string): ItemBody {
  const isHtml = /\.html?$/i.test(file);
  const tidy = tidyDialect(isHtml ? body : repairHugo(body));
  const turned = turnHugo(tidy.markdown);
  const whole = withLeftOut(turned, tidy.leftOut);
  if (!isHtml) return whole;
  const [bare, ...said] = whole.said;
  return {
    ...whole,
    body: { form: 'html', text: whole.body.text },
    said: [{ form: 'html', text: bare?.text ?? '' }, ...said],
  };
}

function nameOf(
  { site, names }: FolderContext,
  taxonomy: string,
  value: string,
  kind: 'author' | 'topic',
): SourceName {
  const title = names.nameOf(taxonomy, value) ?? names.nameOf(`${kind}s`, value);
  if (kind === 'author') return { name: title ?? personName(value) };
  const slug = urlize(value);
  return {
    name: title ?? spacedName(value),
    slug,
    ...(site.taxonomies.includes(taxonomy)
      ? { address: `${site.baseUrl}/${taxonomy}/${slug}/` }
      : {}),
  };
}

/** Old addresses of a page, some relative to its own. */
function aliasesIn(value: unknown, own: string | undefined): string[] {
  return textsIn(value).flatMap((alias) => {
    if (/^https?:/.test(alias) || alias.startsWith('/')) return [alias];
    return own === undefined
      ? [`/${alias}`]
      : [path.posix.join(path.posix.dirname(own.replace(/\/$/, '')), alias)];
  });
}

function pathOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, 'http://0.invalid')) return undefined;
  const { pathname } = new URL(address, 'http://0.invalid');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** A page is called by its whole path, by that below the folder that was given, or by its name alone. */
function referencesOf({ stem, name }: HugoPath, given: string): string[] {
  return [stem, `${path.basename(given)}/${stem}`, name];
}
