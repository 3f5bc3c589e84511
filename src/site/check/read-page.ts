import { Parser } from 'htmlparser2';

/** An address in a page or a style sheet, and its purpose. */
export interface Reference {
  href: string;
  /** Browsers load assets by themselves; links are followed by readers. */
  use: 'link' | 'asset' | 'canonical' | 'alternate';
  /** The language of an alternate edition. */
  hreflang?: string;
  /** Where it is, for messages: `<a href>`. */
  where: string;
  /** The offset in the text, in UTF-16 code units. */
  at: number;
}

/** What is checked about a page. */
export interface PageFacts {
  lang: string;
  title: string;
  headings: number;
  /** Ids, and those that are used again, with the offset of the repetition. */
  ids: ReadonlySet<string>;
  repeated: readonly { id: string; at: number }[];
  references: readonly Reference[];
  /** Whether there is a `<base>`, which would change all other addresses. */
  hasBase: boolean;
}

type Attributes = Readonly<Record<string, string>>;
type RawReference = Omit<Reference, 'where' | 'at'> & { attribute: string };

const assetRels = /^(?:stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|manifest)$/;
const pictureMeta = /^(?:og:image(?::secure_url)?|twitter:image)$/;

/** Reads a page in a single pass. */
export function readPageFacts(html: string): PageFacts {
  const ids = new Set<string>();
  const repeated: { id: string; at: number }[] = [];
  const references: Reference[] = [];
  let [lang, title, headings, hasBase, drawing] = ['', '', 0, false, 0];
  const inside = { title: false, style: false };
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const at = parser.startIndex;
      const { id } = attributes;
      if (id !== undefined && ids.has(id)) repeated.push({ id, at });
      else if (id !== undefined) ids.add(id);
      if (name === 'html') lang = attributes['lang'] ?? '';
      else if (name === 'h1') headings += 1;
      else if (name === 'base') hasBase = true;
      else if (name === 'svg') drawing += 1;
      else if (name === 'style') inside.style = true;
      // The title of an SVG drawing is not the page's.
      else if (name === 'title' && drawing === 0) inside.title = true;
      for (const { attribute, ...found } of referencesOf(name, attributes)) {
        references.push({ ...found, where: `<${name} ${attribute}>`, at });
      }
    },
    ontext(data) {
      if (inside.title) title += data;
      else if (inside.style) references.push(...readStyle(data, parser.startIndex));
    },
    onclosetag(name) {
      if (name === 'svg') drawing -= 1;
      if (name === 'title' || name === 'style') inside[name] = false;
    },
  });
  parser.end(html);
  return { lang, title, headings, ids, repeated, references, hasBase };
}

/** The addresses in a style sheet: `url(…)` and `@import`. */
export function readStyle(css: string, offset = 0): Reference[] {
  const comments = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const address =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...comments.matchAll(address)].map((match) => ({
    href: match.slice(1).find(Boolean) ?? '',
    use: 'asset',
    where: 'style sheet',
    at: offset + match.index,
  }));
}

function referencesOf(name: string, attributes: Attributes): RawReference[] {
  const style = attributes['style'];
  const found = [...tagReferences(name, attributes)];
  if (style === undefined) return found;
  return [
    ...found,
    ...readStyle(style).map(({ href }) => ({ href, use: 'asset' as const, attribute: 'style' })),
  ];
}

function tagReferences(name: string, attributes: Attributes): RawReference[] {
  const one = (attribute: string, use: Reference['use']): RawReference[] => {
    const href = attributes[attribute];
    return href === undefined ? [] : [{ href, use, attribute }];
  };
  switch (name) {
    case 'a':
    case 'area':
      return one('href', 'link');
    case 'form':
      return one('action', 'link');
    case 'link':
      return linkReferences(attributes);
    case 'meta':
      return metaReferences(attributes);
    case 'img':
    case 'source':
      return [...one('src', 'asset'), ...setReferences(attributes, 'srcset')];
    case 'video':
      return [...one('src', 'asset'), ...one('poster', 'asset')];
    case 'script':
    case 'iframe':
    case 'embed':
    case 'audio':
    case 'track':
    case 'input':
      return one('src', 'asset');
    case 'object':
      return one('data', 'asset');
    case 'use':
    case 'image':
      return [...one('href', 'asset'), ...one('xlink:href', 'asset')];
    default:
      return [];
  }
}

function linkReferences(attributes: Attributes): RawReference[] {
  const { href, hreflang } = attributes;
  if (href === undefined) return [];
  const rels = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
  const sets = setReferences(attributes, 'imagesrcset');
  if (rels.includes('canonical')) return [{ href, use: 'canonical', attribute: 'href' }];
  if (rels.includes('alternate') && hreflang !== undefined) {
    return [{ href, use: 'alternate', hreflang, attribute: 'href' }];
  }
  const use = rels.some((rel) => assetRels.test(rel)) ? 'asset' : 'link';
  return [{ href, use, attribute: 'href' }, ...sets];
}

function metaReferences({ content = '', ...attributes }: Attributes): RawReference[] {
  if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
    // Only a quotation mark at the beginning ends it: https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh
    const [, quoted, inside, plain] =
      /^\s*\d+\s*[;,]\s*url\s*=\s*(?:(["'])(.*?)(?:\1|$)|(.*))/i.exec(content) ?? [];
    const href = quoted === undefined ? plain?.trim() : inside;
    return href === undefined ? [] : [{ href: href.trim(), use: 'link', attribute: 'content' }];
  }
  const key = attributes['property'] ?? attributes['name'] ?? '';
  if (pictureMeta.test(key)) return [{ href: content, use: 'asset', attribute: 'content' }];
  return key === 'og:url' ? [{ href: content, use: 'link', attribute: 'content' }] : [];
}

/** `a.webp 1x, b.webp 2x`; https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
function setReferences(attributes: Attributes, attribute: string): RawReference[] {
  const candidates = attributes[attribute]?.split(/,\s+|,$/) ?? [];
  return candidates
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((href) => href !== '')
    .map((href) => ({ href, use: 'asset', attribute }));
}
