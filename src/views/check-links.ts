import { suggest } from '../article/nearest.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../article/article.ts';
import type { StandingPage } from '../archive/archive.ts';
import { listRoutes } from './routes.ts';

/** A link in a text that leads to no page of the site. */
export interface BrokenLink {
  file: string;
  /** As written. */
  href: string;
  message: string;
  hint: string;
}

/** More candidates than this are not compared: the nearest would say little. */
const few = 500;

/**
 * The links of all texts that begin at the site's root and lead to no page. What looks like a file (its last
 * part has a dot) may lie in public/, and what has a host is the build's matter.
 */
export function checkLinks(archive: Archive): BrokenLink[] {
  const paths = new Set(listRoutes(archive).map(({ path }) => path));
  const broken: BrokenLink[] = [];
  for (const { file, links = [] } of textsOf(archive)) {
    for (const href of links) {
      if (!/^\/(?!\/)/.test(href)) continue;
      const path = pathOf(href);
      if (path === undefined || paths.has(path) || /\.[^/]*$/.test(path)) continue;
      broken.push({ file, href, ...faultOf(path, paths) });
    }
  }
  return broken;
}

function textsOf({ stories, pages }: Archive): (Article | StandingPage)[] {
  const articles = stories.flatMap(({ editions }) => Object.values(editions));
  return [...articles, ...[...pages.values()].flatMap((page) => Object.values(page))];
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
