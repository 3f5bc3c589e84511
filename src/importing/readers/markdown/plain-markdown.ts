import path from 'node:path';
import { statSync } from 'node:fs';
import type { Reader } from '../../reader.ts';
import { componentMarks } from './shortcode-syntax.ts';
import { turnComponents } from './hugo-marks.ts';
import { readMap } from './read-map.ts';
import { listFiles, pageEnding } from './source-files.ts';
import { readPage, type PageRules } from './source-page.ts';

/** Markdown with frontmatter as Eleventy, Astro and others have it: addresses are known where a `permalink` says them. */
export const markdown: Reader = {
  kind: 'markdown',
  reads: 'Markdown files with frontmatter, as of Eleventy and Astro',
  recognises: ({ path: given, isFolder, names }) =>
    isFolder
      ? names.some((name) => /\.(?:md|markdown|mdx)$/i.test(name))
      : /\.(?:md|markdown|mdx)$/i.test(given),
  async *read(paths, options) {
    const map = readMap(options.map);
    for (const given of paths) {
      const isFolder = statSync(given).isDirectory();
      const folder = isFolder ? given : path.dirname(given);
      const rules: PageRules = {
        ...plain,
        roots: [path.join(folder, 'public'), path.join(folder, 'src')],
      };
      for await (const name of listFiles(
        given,
        (each) => pageEnding.test(each) && !/\.html?$/i.test(each),
      )) {
        const file = isFolder ? name : path.basename(given);
        if (/(?:^|\/)(?:README|CHANGELOG|CONTRIBUTING|LICENSE)\.md$/.test(file) && isFolder)
          yield { type: 'counted', what: 'files about the project (README.md)' };
        else yield await readPage(file, { folder, rules, map, options });
      }
    }
  },
};

const plain: PageRules = {
  kind: 'markdown',
  turn: (body) => turnComponents(body, componentMarks(body)),
  addressOf: ({ field, slug, title }) => {
    const pattern = field('permalink') ?? field('url');
    if (pattern === undefined || pattern === 'false') return undefined;
    const filled = pattern
      .replaceAll(/\{\{\s*(?:page\.fileSlug|slug|page\.slug)\b[^}]*\}\}/g, field('slug') ?? slug)
      .replaceAll(/\{\{\s*title\b[^}]*\}\}/g, title.toLowerCase().replaceAll(/\s+/g, '-'));
    if (/\{\{|\{%/.test(filled)) return undefined;
    return /^https?:|^\//.test(filled) ? filled : `/${filled}`;
  },
  isPage: ({ name }) => !name.includes('/') || /(?:^|\/)pages?\//.test(name),
  isDraft: ({ name }) => /(?:^|\/)_?drafts?\//.test(name),
  roots: [],
};
