import { readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Calls back soon after something below a folder has changed, once for several changes. Folders are watched, not files:
 * an archive of a hundred thousand articles has a few dozen folders, and systems limit the number of watches. Returns a
 * function that stops watching.
 */
export function watchFolder(root: string, changed: () => void, pause = 40): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look();
      changed();
    }, pause);
  };
  const watchOne = (folder: string, heard: (name: string | null) => void) => {
    try {
      const watcher = watch(folder, (_event, name) => heard(name));
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
    } catch {
      // It was deleted after it was listed; the folder above reports that.
    }
  };
  /** Watches new folders, and forgets deleted ones. */
  const look = () => {
    const folders = new Set(foldersBelow(root));
    for (const [folder, watcher] of watchers) {
      if (folder === above || folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) watchOne(folder, soon);
  };
  // The folder itself may be replaced.
  const above = path.dirname(root);
  watchOne(above, (name) => {
    if (name !== path.basename(root)) return;
    watchers.get(root)?.close();
    watchers.delete(root);
    soon();
  });
  look();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function foldersBelow(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => foldersBelow(path.join(folder, name)));
    return [folder, ...below];
  } catch {
    return [];
  }
}
