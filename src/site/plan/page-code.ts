import path from 'node:path';
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

/** Has all templates. */
const entry = 'src/components/pages/ViewPage.astro';

/**
 * Where the making of pages and of the files beside them begins: the program that Astro compiles, what runs it and gives
 * it views and texts, what reads the content, what plans, and what prepares pictures. All that these import is code of the pages;
 * style sheets import each other in a way of their own, so all of them are.
 */
const entries = [
  'src/pages',
  'src/styles',
  'src/site/render',
  'src/site/plan',
  'src/site/pictures',
  'src/formats/outputs.ts',
  'src/reading/read-content.ts',
];

/** Joins the stages. It counts itself, but not all that it imports: the terminal makes no page. */
const stages = 'src/site';

/** Our own files that more than one template may run with. */
function sharedFiles(project: string, templates: ReadonlySet<string>): Set<string> {
  const began = entries.flatMap((place) => filesIn(project, place));
  const joining = filesIn(project, stages).filter((file) => path.posix.dirname(file) === stages);
  const reached = reachedFrom(project, began, (file) => templates.has(file));
  return new Set([...reached.keys(), ...joining]);
}

/**
 * Reads the project's code (below `project`). Styles and scripts go with those of all pages into shared files, so a
 * template that has some counts as code of all; so does the order in which they come, which is theirs in a file.
 * What is not reached from `entries` (editing, the preview, the server) is code of no page.
 */
export function pageCode(project: string): PageCode {
  const fileOf = (kind: Route['kind']) => `src/components/pages/${components[kind]}.astro`;
  const kinds = Object.keys(components) as Route['kind'][];
  const reached = new Map(
    kinds.map((kind) => [kind, reachedFrom(project, [fileOf(kind)])] as const),
  );
  const shared = sharedFiles(project, new Set(kinds.map(fileOf)));
  const whole = reachedFrom(project, [entry]);
  const bearing = [...whole].filter(([, text]) => bearsAssets(text)).map(([file]) => file);
  for (const file of reachedFrom(project, bearing).keys()) shared.add(file);
  const own = ([file]: [string, string]) => !shared.has(file);
  return {
    common: hashFiles(
      project,
      ['tsconfig.json', ...shared],
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
