/** What a file is that is not plain text, and how to make one of it. */
export interface ForeignFile {
  message: string;
  hint: string;
}

const saveAs = 'open it in its program, save it as .docx, and give that to npm run import';

/** The first bytes by which programs know their files, as Latin-1. */
const kinds: readonly (readonly [start: RegExp, what: string, hint: string])[] = [
  [/^PK[^ -~]{2}/, 'a document from Word or another office program', saveAs],
  [/^\xD0\xCF[^ -~]\xE0/, 'a document from an old version of Word', saveAs],
  [/^\{\\rtf/, 'a document in Rich Text (RTF)', saveAs],
  [
    /^%PDF-/,
    'a PDF',
    'copy its text into a file of its own (.txt), and give that to npm run import',
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html)\b/i,
    'a web page',
    'copy its text into a file of its own (.txt), and give that to npm run import',
  ],
  [/^(?:\xFF\xD8\xFF|\x89PNG|GIF8)/, 'a picture', 'give it the ending of one (.jpg, .png, .gif)'],
  [/^(?:\xFF\xFE|\xFE\xFF)/, 'text in UTF-16', 'save it as UTF-8'],
];

/** Knows what somebody else's program has written, by the file's first bytes. */
export function foreignFile(bytes: Uint8Array): ForeignFile | undefined {
  // As an article begins, which nearly all are.
  if (bytes[0] === 0x2d) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const [, what, hint] = kinds.find(([begins]) => begins.test(start)) ?? [];
  return what === undefined || hint === undefined
    ? undefined
    : { message: `this is ${what}, not plain text in UTF-8`, hint };
}

/** Bytes that are not UTF-8: whether they read as Russian in the encoding of older Windows. */
export function isWindows1251(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const foreign = text.match(/[^\x00-\x7F]/g)?.length ?? 0; // eslint-disable-line no-control-regex
  // Words of it: letters of Western encodings, read so, stand alone among Latin ones.
  const words = text.match(/[а-яё]{3,}/gi)?.join('').length ?? 0;
  return words > foreign / 2;
}
