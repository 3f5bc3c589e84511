import { realpathSync } from 'node:fs';
import path from 'node:path';
import { decodePath } from '../../text/site-path.ts';
import type { PictureFolders, SourcePicture } from '../imported-item.ts';

/** The picture with its file, where that is among what is imported. */
export function withLocalFile(
  picture: SourcePicture,
  folders: PictureFolders | undefined,
): SourcePicture {
  if (!folders || picture.file !== undefined) return picture;
  const file = findFile(picture.address, folders);
  return file === undefined ? picture : { ...picture, file };
}

function findFile(address: string, { beside, roots, within }: PictureFolders): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address)) return undefined;
  const plain = address.replace(/[?#].*$/s, '');
  const name = decodePath(plain) ?? plain;
  if (name === '' || name.includes('\0')) return undefined;
  const candidates = name.startsWith('/')
    ? roots.map((root) => path.join(root, name))
    : [beside, ...roots].map((folder) => path.join(folder, name));
  return candidates.find((file) => file.startsWith(within + path.sep) && isInside(file, within));
}

/** Whether a file is there, and in the folder wherever symbolic links lead. */
function isInside(file: string, folder: string): boolean {
  try {
    return realpathSync(file).startsWith(realpathSync(folder) + path.sep);
  } catch {
    return false;
  }
}
