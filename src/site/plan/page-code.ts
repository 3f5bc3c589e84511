import path from 'node:path';
import { kinds, type Route } from '../../views/kinds.ts';
import { filesIn, hashFiles, packagesOf, reachedFrom } from '../../cache/code-version.ts';

/** Digests of the code that makes pages. */
export interface PageCode {
  /** The digest of all code that more than one template may use: views, words, styles, scripts, the frame of pages. */
  common: string;
  /** By `templateOf` a kind: the digest of the files that only this template uses. */
  templates: Readonly<Record<string, string>>;
}

/** The name of a kind's template in the manifest and in explanations of why a page is rendered. */
export const templateOf = (kind: Route['kind']) => `${kind} template`;

/** Imports all templates. */
const entry = 'src/components/ViewPage.astro';

/**
 * The files that make pages and outputs: Astro's program, what runs it and passes it views and texts, what reads the
 * content, what plans, and what prepares pictures. Everything that they import counts as code of pages. Style sheets
 * import each other by other means, so all of them count.
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

/**
 * The files directly in this folder join the stages. They count, but not everything that they import: the terminal
 * makes no page.
 */
const stages = 'src/site';

/** The project's own files that more than one template may use. */
function sharedFiles(project: string, templates: ReadonlySet<string>): Set<string> {
  const began = entries.flatMap((place) => filesIn(project, place));
  const joining = filesIn(project, stages).filter((file) => path.posix.dirname(file) === stages);
  const reached = reachedFrom(project, began, (file) => templates.has(file));
  return new Set([...reached.keys(), ...joining]);
}

/**
 * Digests of the code below `project`. Styles and scripts of all pages are put into shared files, in an order that
 * depends on all of them, so a template with styles or scripts counts as code of all pages. What the `entries` don't
 * reach (editing, the preview, the server) does not count.
 */
export function pageCode(project: string): PageCode {
  const templates = kinds.map(({ name, component }) => ({
    name: templateOf(name),
    file: `src/components/pages/${component}.astro`,
  }));
  const shared = sharedFiles(project, new Set(templates.map(({ file }) => file)));
  const whole = reachedFrom(project, [entry]);
  const bearing = [...whole].filter(([, text]) => bearsAssets(text)).map(([file]) => file);
  for (const file of reachedFrom(project, bearing).keys()) shared.add(file);
  return {
    common: hashFiles(
      project,
      ['tsconfig.json', ...shared],
      [packagesOf(project), ...bearing].join('\0'),
    ),
    templates: Object.fromEntries(
      templates.map(({ name, file }) => [
        name,
        hashFiles(
          project,
          [...reachedFrom(project, [file]).keys()].filter((one) => !shared.has(one)),
        ),
      ]),
    ),
  };
}

const bearsAssets = (text: string) =>
  /<(?:style|script)\b|\bimport\s+['"][^'"]+\.css['"]/.test(text);
