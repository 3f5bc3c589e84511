import { posix } from 'node:path';
import { nearest } from '../../text/nearest.ts';
import { type Problem } from '../../problem/problem.ts';
import { fileStart } from '../../text/lines.ts';
import type { ArticleFile, PageFile } from '../../article/article-file.ts';
import { facetKindNames, facetKinds } from '../names/facet-kinds.ts';

const rootFiles = [
  'site.yaml',
  'theme.css',
  ...facetKindNames.map((kind) => facetKinds[kind].vocabulary),
];
const isPicture = /\.(?:png|jpe?g|webp|avif|gif)$/i;
const isLedger = /^permalinks\/(?:pages|\d{4}-\d{2})\.tsv$/;
const isInside = /^(?:articles|pages)\//;

/**
 * Reports all files of the content folder that nothing uses. `read`: the articles and pages that could be read; if one
 * could not, nobody knows which pictures it shows.
 */
export function checkListing(
  listing: readonly string[],
  read: readonly (ArticleFile | PageFile)[],
): Problem[] {
  const shown = new Set(read.flatMap(picturesOf));
  const isText = (file: string) => isInside.test(file) && file.endsWith('.md');
  const allRead = listing.filter(isText).length === read.length;
  return listing.flatMap((file): Problem[] => {
    if (rootFiles.includes(file) || file === 'README.md' || isText(file) || shown.has(file))
      return [];
    if (isLedger.test(file)) return [];
    const picture = isInside.test(file) && isPicture.test(file);
    if (picture && !allRead) return [];
    const message = picture ? 'no article shows this picture' : 'nothing reads this file';
    const hint = picture ? 'name it in an article (photo: src) or delete it' : placeFor(file);
    return [{ file, ...fileStart, severity: 'warning', message, hint, rule: 'unused-file' }];
  });
}

function picturesOf(file: ArticleFile | PageFile): string[] {
  const photo = 'photo' in file.data ? file.data.photo?.src : undefined;
  const sources = file.pictures.map(({ src }) => src);
  return [...sources, ...(photo === undefined ? [] : [photo])].map((src) =>
    posix.join(posix.dirname(file.file), src),
  );
}

function placeFor(file: string): string {
  if (isInside.test(file) && /\.(?:docx?|odt|rtf)$/i.test(file))
    return 'it is a document of Word or the like: save it as plain text, then npm run new -- --from FILE.txt';
  if (isInside.test(file)) return 'articles and pages end in .md: rename it, or delete it';
  const near = nearest(posix.basename(file), rootFiles);
  return near === undefined
    ? 'articles belong in articles/, standing pages in pages/'
    : `did you mean "${near}"?`;
}
