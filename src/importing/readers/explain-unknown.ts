import type { Reader, Sample } from '../reader.ts';

/** Kinds of files that people have, and no reader takes: what to do in their place. */
const ways: readonly (readonly [kind: RegExp, way: string])[] = [
  [
    /\.pdf$/i,
    'a PDF has lines and no paragraphs: copy its text into a .txt file, or export the article as .docx from where the PDF was made',
  ],
  [/\.indd$|\.idml$/i, 'export the stories from InDesign as .txt or .docx'],
  [/\.doc$|\.rtf$|\.odt$|\.pages$/i, 'open it in its program, and save it as .docx'],
  [/\.xlsx?$|\.ods$|\.numbers$/i, 'open it in its program, and save each sheet as .csv'],
  [
    /\.sql(?:\.gz)?$/i,
    'load the dump into its database, and export the table of articles as CSV or JSON',
  ],
  [/\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar)$/i, 'unpack it first, and import what was in it'],
  [
    /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i,
    'a picture comes in with the article that shows it: name the folder of pictures with --media',
  ],
];

const pictures = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;

/** Why no reader takes what was given, and what to do. */
export function explainUnknown(
  { path: given, isFolder, names, head }: Sample,
  readers: readonly Pick<Reader, 'kind' | 'reads'>[],
): string {
  if (isFolder && names.length === 0) return `the folder ${given} is empty`;
  if (!isFolder && head === '') return `the file ${given} is empty; export it again`;
  const way = ways.find(([kind]) => kind.test(given))?.[1];
  if (way !== undefined) return `${given} cannot be imported as it is; ${way}`;
  if (isFolder && names.every((name) => pictures.test(name) || !/\.[^/]*$/.test(name))) {
    return `the folder ${given} has only pictures; name it with --media, beside the export with the articles`;
  }
  const what = isFolder ? `no file in the folder ${given}` : `the file ${given}`;
  const reads = readers.map(({ kind, reads }) => `\n  --from ${kind.padEnd(10)} ${reads}`).join('');
  return `${what} is ${isFolder ? '' : 'not '}of a kind that is recognised; if it is one of these, say which:${reads}`;
}
