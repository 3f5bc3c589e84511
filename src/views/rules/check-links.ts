import { suggest } from '../../text/nearest.ts';
import { decodePath } from '../../text/site-path.ts';
import { isAddress } from '../../text/uri.ts';
import type { Article } from '../../article/article.ts';
import type { Archive } from '../../archive/archive.ts';
import { listRoutes } from '../routes.ts';

/** A link in a text that leads to no page of the site. */
export interface BrokenLink {
  file: string;
  /** The field that it stands in; absent for the text. */
  field?: 'sourceUrl' | 'rights';
  /** As written. */
  href: string;
  message: string;
  hint: string;
}

/** More candidates than this are not compared: the nearest would say little. */
const maxCompared = 500;

/**
 * The links of all texts, and the addresses in their fields, that begin at the site's root or name its host and lead to
 * no page. What looks like a file (its last part has a dot) may lie in public/.
 */
export function checkLinks(archive: Archive): BrokenLink[] {
  const paths = new Set(listRoutes(archive).map(({ path }) => path));
  const own = new URL(archive.site.url);
  const broken: BrokenLink[] = [];
  const check = (file: string, href: string, field?: BrokenLink['field']) => {
    const isRooted = /^\/(?!\/)/.test(href);
    const whole = isRooted ? undefined : ownAddress(href, own);
    if (!isRooted && !whole) return;
    const at = { file, href, ...(field ? { field } : {}) };
    if (whole && whole.protocol !== own.protocol) {
      whole.protocol = own.protocol;
      broken.push({
        ...at,
        message: `does not begin with ${own.protocol}//, as this archive does`,
        hint: `write ${whole.href}`,
      });
      return;
    }
    const path = pathOf(whole ? whole.pathname.slice(own.pathname.length - 1) : href);
    if (path === undefined || paths.has(path) || /\.[^/]*$/.test(path)) return;
    broken.push({ ...at, ...faultOf(path, paths, broken.length < mostWithNear) });
  };
  for (const { original, editions } of archive.stories) {
    for (const article of Object.values(editions)) {
      for (const href of article.links ?? []) check(article.file, href);
      for (const { field, href } of fieldsWithAddresses(article, original)) {
        check(article.file, href, field);
      }
    }
  }
  for (const page of archive.pages.values()) {
    for (const { file, links } of Object.values(page)) {
      for (const href of links ?? []) check(file, href);
    }
  }
  return broken;
}

/** An article's own: a wrong address that an edition has from its original is reported there. */
function fieldsWithAddresses(
  article: Article,
  original: Article,
): { field: 'sourceUrl' | 'rights'; href: string }[] {
  return (['sourceUrl', 'rights'] as const).flatMap((field) => {
    const href = article[field];
    const isOwn = article === original || href !== original[field];
    return href !== undefined && isOwn && isAddress(href) ? [{ field, href }] : [];
  });
}

/** An address with a host, where that is the site's and it is below the site's base. */
function ownAddress(href: string, own: URL): URL | undefined {
  // Most are elsewhere, and this tells it in a tenth of the time.
  const { hostname } = own;
  if (!hostname.startsWith('xn--') && !href.toLowerCase().includes(hostname)) return undefined;
  const url = URL.parse(href, own);
  return url?.host === own.host &&
    /^https?:$/.test(url.protocol) &&
    url.pathname.startsWith(own.pathname)
    ? url
    : undefined;
}

/** Without query and fragment, decoded; undefined where a % is not code. */
function pathOf(href: string): string | undefined {
  return decodePath(href.replace(/[?#].*$/s, ''));
}

/** Where more are broken than this, the others are not held against all pages: one reason broke them. */
const mostWithNear = 100;

function faultOf(
  path: string,
  paths: ReadonlySet<string>,
  isCompared: boolean,
): Pick<BrokenLink, 'message' | 'hint'> {
  if (paths.has(`${path}/`)) {
    return { message: 'lacks its final slash', hint: `write ${path}/` };
  }
  const parent = path.replace(/[^/]*\/?$/, '');
  const near = isCompared
    ? [...paths].filter((other) => other.startsWith(parent) && other !== parent)
    : [];
  const hint =
    'fix the address or remove the link; a page disappears when its article is withdrawn or renamed';
  return {
    message: 'leads to no page of this archive',
    hint: (near.length <= maxCompared ? suggest(path, near) : undefined) ?? hint,
  };
}
