import { askForPicture, type PictureFault } from './picture-error.ts';

/** Other kinds of file that have a picture's name, by their first bytes. */
const kinds: readonly (readonly [begins: RegExp, kind: string, hint?: string])[] = [
  [
    /^version https:\/\/git-lfs\.github\.com\//,
    'is a Git LFS pointer, not the picture itself',
    'run git lfs pull; on a host that builds the site, turn on LFS in its settings',
  ],
  [
    /^[./\\]*(?:[\w.-]+[/\\])*\.git[/\\]annex[/\\]|^\/annex\/objects\//,
    'is a git-annex pointer, not the picture itself',
    'run git annex get .',
  ],
  [/^\s*<(?:!doctype html|html)/i, "is a web page saved under a picture's name"],
  [/^%PDF-/, 'is a PDF document', 'save its page as a PNG or JPEG file'],
  [/^8BPS/, 'is a Photoshop document', 'export it as a PNG or JPEG file'],
  [/^BM[^]{12}\0/, 'is a BMP picture', 'save it as a PNG file'],
  [
    /^.PNG\n/,
    'is a PNG file whose line endings were changed in transfer',
    'copy the original file',
  ],
  [/^PK[^]{3}\0/, 'is a ZIP archive or an office document', 'take the picture out of it'],
];

/** What kind of file it is, if no decoder can read it as a picture. */
export function nameFileKind(bytes: Uint8Array): PictureFault {
  const fault = (message: string, hint: string = askForPicture) => ({
    message,
    hint,
    rule: 'no-picture',
  });
  if (bytes.length === 0)
    return fault('is empty: the file has no bytes', 'copy the original file here again');
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const [, kind, hint] = kinds.find(([begins]) => begins.test(start)) ?? [];
  return fault(kind ?? 'is not a picture that can be read', hint);
}
