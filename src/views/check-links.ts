import { suggest } from '../article/nearest.ts';
import { isAddress } from '../article/uri.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../article/article.ts';
import type { StandingPage } from '../archive/archive.ts';
import { listRoutes } from './routes.ts';

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
const few = 500;

/**
 * The links of all texts, and the addresses in their fields, that begin at the site's root or name its host and lead to
 * no page. What looks like a file (its last part has a dot) may lie in public/.
 */
export function checkLinks(archive: Archive): BrokenLink[] {
  const paths = new Set(listRoutes(archive).map(({ path }) => path));
  const own = new URL(archive.site.url);
  const broken: BrokenLink[] = [];
  for (const { file, addresses } of textsOf(archive)) {
    for (const { href, field } of addresses) {
      const isRooted = /^\/(?!\/)/.test(href);
      const whole = isRooted ? undefined : ownAddress(href, own);
      if (!isRooted && !whole) continue;
      const at = { file, href, ...(field ? { field } : {}) };
      if (whole && whole.protocol !== own.protocol) {
        whole.protocol = own.protocol;
        broken.push({
          ...at,
          message: `does not begin with ${own.protocol}//, as this archive does`,
          hint: `write ${whole.href}`,
        });
        continue;
      }
      const path = pathOf(whole ? whole.pathname.slice(own.pathname.length - 1) : href);
      if (path === undefined || paths.has(path) || /\.[^/]*$/.test(path)) continue;
      broken.push({ ...at, ...faultOf(path, paths) });
    }
  }
  return broken;
}

/** An address with a host, where that is the site's and it lies below the site's base. */
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

interface Text {
  file: string;
  addresses: Pick<BrokenLink, 'href' | 'field'>[];
}

function textsOf({ stories, pages }: Archive): Text[] {
  const inBody = ({ links = [] }: Article | StandingPage) => links.map((href) => ({ href }));
  const articles = stories.flatMap(({ original, editions }) =>
    Object.values(editions).map((article) => ({
      file: article.file,
      addresses: [...inBody(article), ...inFields(article, article === original ? {} : original)],
    })),
  );
  const standing = [...pages.values()].flatMap((page) =>
    Object.values(page).map((edition) => ({ file: edition.file, addresses: inBody(edition) })),
  );
  return [...articles, ...standing];
}

/** Of an edition only those that are not its original's. */
function inFields(article: Article, original: Partial<Article>): Text['addresses'] {
  return (['sourceUrl', 'rights'] as const).flatMap((field) => {
    const href = article[field];
    return href === undefined || href === original[field] || !isAddress(href)
      ? []
      : [{ href, field }];
  });
}

/** Without query and fragment, decoded; undefined where a % is no code. */
function pathOf(href: string): string | undefined {
  try {
    return decodeURI(href.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

function faultOf(path: string, paths: ReadonlySet<string>): Pick<BrokenLink, 'message' | 'hint'> {
  if (paths.has(`${path}/`)) {
    return { message: 'lacks the slash at its end', hint: `write ${path}/` };
  }
  const parent = path.replace(/[^/]*\/?$/, '');
  const near = [...paths].filter((other) => other.startsWith(parent) && other !== parent);
  const hint =
    'mend the address or take the link away; a page goes when its article is withdrawn or renamed';
  return {
    message: 'leads to no page of this archive',
    hint: (near.length <= few ? suggest(path, near) : undefined) ?? hint,
  };
}
