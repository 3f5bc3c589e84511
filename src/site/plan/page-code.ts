import type { Route } from '../../views/routes.ts';
import { filesIn, hashFiles, packagesOf, reachedFrom } from '../../cache/code-version.ts';

/** Digests of the code that makes pages. */
export interface PageCode {
  /** Of all that more than one template may run with: views, words, styles, scripts, the page's frame. */
  common: string;
  /** By `templateOf` a kind of page, of the files that only templates run with, and of these its own. */
  templates: Readonly<Record<string, string>>;
}

/** What the kind's template is called in the manifest, and where it is said why a page is made again. */
export const templateOf = (kind: Route['kind']) => `${kind} template`;

/** As components/ViewPage.astro has them, by kind of route. The compiler names a kind that lacks one. */
export const components: Readonly<Record<Route['kind'], string>> = {
  front: 'FrontPage',
  article: 'ArticlePage',
  dates: 'DatesPage',
  year: 'YearPage',
  month: 'MonthPage',
  day: 'DayPage',
  'on-this-day-index': 'OnThisDayIndexPage',
  'on-this-day': 'OnThisDayPage',
  'facet-index': 'FacetIndexPage',
  facet: 'FacetPage',
  'facet-year': 'FacetPage',
  standing: 'StandingPage',
  search: 'SearchPage',
  data: 'DataPage',
  redirect: 'RedirectPage',
};

const entry = 'src/components/pages/ViewPage.astro';

/**
 * Reads the project's code (below `project`). Styles and scripts go with those of all pages into shared files, so a
 * template that has some counts as code of all; so does the order in which they come, which is theirs in a file.
 */
export function pageCode(project: string): PageCode {
  const fileOf = (kind: Route['kind']) => `src/components/pages/${components[kind]}.astro`;
  const kinds = Object.keys(components) as Route['kind'][];
  const reached = new Map(
    kinds.map((kind) => [kind, reachedFrom(project, [fileOf(kind)])] as const),
  );
  const templates = new Set(kinds.map(fileOf));
  const ofTemplates = new Set([...reached.values()].flatMap((files) => [...files.keys()]));
  const all = filesIn(project, 'src');
  const others = all.filter((file) => !ofTemplates.has(file));
  const shared = reachedFrom(project, others, (file) => templates.has(file));
  const whole = reachedFrom(project, [entry]);
  const bearing = [...whole].filter(([, text]) => bearsAssets(text)).map(([file]) => file);
  for (const file of reachedFrom(project, bearing).keys()) shared.set(file, '');
  const own = ([file]: [string, string]) => !shared.has(file);
  return {
    common: hashFiles(
      project,
      ['tsconfig.json', ...shared.keys()],
      [packagesOf(project), ...bearing].join('\0'),
    ),
    templates: Object.fromEntries(
      [...reached].map(([kind, files]) => [
        templateOf(kind),
        hashFiles(
          project,
          [...files].filter(own).map(([file]) => file),
        ),
      ]),
    ),
  };
}

const bearsAssets = (text: string) =>
  /<(?:style|script)\b|\bimport\s+['"][^'"]+\.css['"]/.test(text);
