import path from 'node:path';
import type { Imported, SourceName } from '../../imported-item.ts';
import type { ReadOptions } from '../../reader.ts';
import { foldKey } from './known-keys.ts';
import { markdownItem, withLeftOut, type ItemBody } from './markdown-item.ts';
import { urlize } from './permalinks.ts';
import type { MarkdownMap } from './read-map.ts';
import { personName, spacedName } from './readable-name.ts';
import { readFields } from './source-fields.ts';
import { readSource } from './source-files.ts';
import { textOf, textsIn } from './source-values.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { tidyDialect } from './tidy-dialect.ts';
import type { TurnedBody } from './turn-marks.ts';

/** A file as its generator sees it. */
export interface Page {
  /** Relative to the folder that was given, with `/`. */
  name: string;
  /** The file's name without date, language and ending; of `index.md` its folder's. */
  slug: string;
  /** That of its name (`2021-08-26-…`). */
  nameDay?: string;
  /** Its day: by its fields, else by its name. */
  day?: string;
  title: string;
  categories: readonly string[];
  /** A field of its frontmatter as text, whatever its spelling. */
  field: (key: string) => string | undefined;
}

/** What generators do in ways of their own. */
export interface PageRules {
  kind: string;
  turn(body: string): TurnedBody;
  /** The old address, from its first slash or whole; undefined where it cannot be known. */
  addressOf(page: Page): string | undefined;
  /** Whether a file without a date is a standing page. */
  isPage(page: Page): boolean;
  isDraft(page: Page): boolean;
  /** Fields that a file has where its frontmatter does not say them. */
  defaultsOf?(name: string): Readonly<Record<string, unknown>>;
  /** What an author is called whom pages name by this id. */
  authorName?(id: string): string | undefined;
  /** Folders (absolute) that were the root of the old site. */
  roots: readonly string[];
}

interface PageContext {
  /** The folder that was given (absolute), or that of the file. */
  folder: string;
  rules: PageRules;
  map: MarkdownMap;
  options: ReadOptions;
}

const handled = new Set(['url', 'permalink', 'aliases', 'redirectfrom', 'draft']);

/** Reads one page: its frontmatter, and its body with the marks of its generator turned. */
export async function readPage(name: string, context: PageContext): Promise<Imported> {
  const { folder, rules, map, options } = context;
  const file = path.join(folder, name);
  const source = await readSource(file, name, options.encoding);
  const split = splitFrontMatter(source.text);
  if (typeof split === 'string') return { type: 'fault', place: name, message: split, lost: true };
  const { today, timeZone } = options;
  const data = { ...rules.defaultsOf?.(name), ...split.data };
  const found = readFields(data, {
    map,
    handled,
    today,
    timeZone,
    nameOf: (kind, value) => nameOf(kind, value, rules),
  });
  const heading = found.title
    ? undefined
    : /^\s*#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(split.body);
  const body = bodyOf(name, heading ? split.body.slice(heading[0].length) : split.body, rules);
  const page = pageOf(name, data, {
    day: found.fields.date,
    title: found.title?.text ?? heading?.[1] ?? '',
  });
  const address = found.fields.address ?? rules.addressOf(page);
  const aliases = [
    ...textsIn(valueIn(data, 'aliases')),
    ...textsIn(valueIn(data, 'redirect_from')),
  ];
  const title =
    heading?.[1] === undefined ? undefined : ({ form: 'markdown', text: heading[1] } as const);
  const frame = {
    origin: `${rules.kind}:${name}`,
    place: name,
    digest: source.digest,
    kind: page.day === undefined && rules.isPage(page) ? ('page' as const) : ('article' as const),
    slug: lastPart(address) ?? found.fields.slug ?? page.slug,
    ...(title ? { title } : {}),
    ...(page.day === undefined ? {} : { date: page.day }),
    ...(address === undefined ? {} : { address }),
    otherAddresses: aliases.map((alias) => (/^https?:|^\//.test(alias) ? alias : `/${alias}`)),
    ...(rules.isDraft(page) ? { status: 'draft' as const } : {}),
    references: [name, `${path.basename(folder)}/${name}`, path.posix.basename(name)],
    pictureFolders: { beside: path.dirname(file), roots: [...rules.roots, folder], within: folder },
    decided: [
      ...source.decided,
      ...(address === undefined
        ? ['its old address is not known: neither its fields nor settings tell it']
        : []),
      ...(found.fields.date === undefined && page.nameDay !== undefined
        ? ['its date is that of its file name']
        : []),
    ],
  };
  return markdownItem(frame, found, body);
}

function pageOf(
  name: string,
  data: Readonly<Record<string, unknown>>,
  { day, title }: { day: string | undefined; title: string },
): Page {
  const parts = name.replace(/\.[^./]+$/, '').split('/');
  const last = parts.at(-1) ?? '';
  const stem = last === 'index' && parts.length > 1 ? (parts.at(-2) ?? last) : last;
  const dated = /^(\d{4}-\d\d-\d\d)[-_](.+)$/.exec(stem);
  const nameDay = dated?.[1];
  const whole = day ?? nameDay;
  return {
    name,
    slug: dated?.[2] ?? stem,
    ...(nameDay === undefined ? {} : { nameDay }),
    ...(whole === undefined ? {} : { day: whole }),
    title,
    categories: [
      ...textsIn(valueIn(data, 'categories'), /\s+/),
      ...textsIn(valueIn(data, 'category')),
    ],
    field: (key) => textOf(valueIn(data, key)),
  };
}

function bodyOf(name: string, body: string, rules: PageRules): ItemBody {
  const isHtml = /\.html?$/i.test(name);
  const tidy = isHtml ? { markdown: body, leftOut: [] } : tidyDialect(body);
  const whole = withLeftOut(rules.turn(tidy.markdown), tidy.leftOut);
  if (!isHtml) return whole;
  const [bare, ...said] = whole.said;
  return {
    ...whole,
    body: { form: 'html', text: whole.body.text },
    said: [{ form: 'html', text: bare?.text ?? '' }, ...said],
  };
}

function valueIn(data: Readonly<Record<string, unknown>>, name: string): unknown {
  const wanted = foldKey(name);
  return Object.entries(data).find(([key]) => foldKey(key) === wanted)?.[1];
}

function nameOf(kind: 'author' | 'topic', value: string, rules: PageRules): SourceName {
  if (kind === 'author') return { name: rules.authorName?.(value) ?? personName(value) };
  return { name: spacedName(value), slug: urlize(value) };
}

function lastPart(address: string | undefined): string | undefined {
  const plain = address?.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/, '');
  return plain
    ?.split('/')
    .filter((part) => part !== '' && !/^index\.\w+$/.test(part))
    .at(-1)
    ?.replace(/\.\w+$/, '');
}
