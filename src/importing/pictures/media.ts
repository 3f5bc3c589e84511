import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodePath } from '../../text/site-path.ts';
import { readOldAddress } from '../old-address.ts';

/** A folder of pictures of the old site. */
export interface Media {
  /** The file (absolute) that shows what was at an address: the largest of its sizes. */
  find(address: string): string | undefined;
}

interface MediaFile {
  /** Relative to the folder, with `/`, in lower case and NFC. */
  name: string;
  file: string;
  bytes: number;
}

const pictureEnding = /\.(?:jpe?g|png|gif|webp|avif)$/i;

/** Lists a folder of pictures, with those below it. Undefined `folder`: there are none. */
export async function openMedia(folder: string | undefined): Promise<Media> {
  const byName = new Map<string, MediaFile[]>();
  if (folder !== undefined) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !pictureEnding.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      const { size: bytes } = await stat(file);
      const name = fold(path.relative(folder, file).split(path.sep).join('/'));
      const base = baseName(name);
      const known = byName.get(base);
      if (known) known.push({ name, file, bytes });
      else byName.set(base, [{ name, file, bytes }]);
    }
  }
  return {
    find(address) {
      const read = readOldAddress(address);
      const whole = fold(decodePath(read?.path.slice(0, -1) ?? address) ?? address);
      const candidates = byName.get(baseName(whole)) ?? [];
      // Of pictures of one name, the one in the same folders; of its sizes, the largest.
      const shared = candidates.map((each) => ({
        ...each,
        depth: sharedFolders(each.name, whole),
      }));
      const best = shared.toSorted((a, b) => b.depth - a.depth || b.bytes - a.bytes)[0];
      return best?.file;
    },
  };
}

/** The name of a file without its folders, ending and what WordPress adds for a size of it. */
function baseName(name: string): string {
  return name
    .replace(/^.*\//, '')
    .replace(/\.[^.]+$/, '')
    .replace(/-(?:\d+x\d+|scaled|rotated|e\d{10,})$/, '');
}

/** How many folders before their names two paths share, from the end. */
function sharedFolders(one: string, other: string): number {
  const a = one.split('/').reverse().slice(1);
  const b = other.split('/').reverse().slice(1);
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 ? a.length : differs;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
