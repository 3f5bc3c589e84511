import { constants, copyFileSync, lstatSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { fileStart } from '../text/lines.ts';
import { pageFile } from '../views/addresses.ts';
import { checkRendered } from './check/check-rendered.ts';
import { ContentErrors, UsageError } from '../system/errors.ts';
import { joinManifests, type BuiltPart } from './plan/join-manifests.ts';
import { finishPublication } from './publish/journal.ts';
import { acquireLock, type Lock } from './publish/lock.ts';
import { readManifest, type FileRecord } from './publish/manifest.ts';
import { assertOwnOutDir } from './publish/ownership.ts';
import type { Options } from '../terminal/options.ts';
import type { Log } from '../terminal/log.ts';
import { digestFile, listSite, publish, type PublicationResult } from './publish/publish.ts';
import { root } from '../system/root.ts';
import { makeWorkFolder } from '../system/folders.ts';

/**
 * Joins parts (absolute paths of folders) into the site that a single build would have made, and publishes it like any
 * build: files that are in OUT_DIR already are kept, and new pages are checked, because a part alone does not know the
 * anchors of the others. Throws `UsageError` if the folders are not all the parts of one site.
 */
export async function merge(
  folders: readonly string[],
  { outDir, contentDir, cacheDir }: Options,
  log: Log,
): Promise<PublicationResult> {
  const locks: Lock[] = [];
  const work = await makeWorkFolder(path.join(root, '.cache'));
  const staging = path.join(work, 'site');
  try {
    await assertOwnOutDir(outDir, { contentDir, root, cacheDir, parts: folders });
    for (const folder of new Set([outDir, ...folders])) {
      locks.push(await acquireLock(folder));
      await finishPublication(folder);
    }
    const { manifest, folderOf } = joinManifests(readParts(folders));
    const last = { manifest: readManifest(outDir), files: listSite(outDir).files };
    const stays = ([file, { sha256 }]: [string, FileRecord]) =>
      last.files.has(file) && last.manifest?.files.get(file)?.sha256 === sha256;
    const kept = new Map([...manifest.files].filter(stays));
    const coming = [...manifest.files].filter((one) => !stays(one));

    log.start('merge', coming.length, 'file');
    mkdirSync(staging, { recursive: true });
    for (const [index, [file, { sha256 }]] of coming.entries()) {
      const folder = folderOf.get(file) ?? '';
      const fault = bring(path.join(folder, file), path.join(staging, file), sha256);
      if (fault !== undefined) throw new ContentErrors([damaged(file, fault)], folder);
      log.advance(index + 1);
    }

    const arrived = new Set(coming.map(([file]) => file));
    const pages = [...manifest.routes.keys()].map(pageFile).filter((file) => arrived.has(file));
    log.start('verify', pages.length, 'page');
    const files = new Set(manifest.files.keys());
    const { siteUrl } = manifest.settings;
    const { problems: broken } = checkRendered({ staging, outDir, pages, files, siteUrl }, (done) =>
      log.advance(done),
    );
    if (hasErrors(broken)) throw new ContentErrors(broken, outDir);

    log.start('publish');
    return await publish({ staging, outDir, kept, manifest });
  } finally {
    log.end();
    await rm(work, { recursive: true, force: true });
    for (const lock of locks) lock.release();
  }
}

function readParts(folders: readonly string[]): BuiltPart[] {
  const parts: BuiltPart[] = [];
  for (const folder of folders) {
    const manifest = readManifest(folder);
    if (!manifest) {
      throw new UsageError(
        `${folder} does not contain a complete part: its .backfile/manifest.json is missing or damaged`,
      );
    }
    parts.push({ folder, manifest });
  }
  return parts;
}

/**
 * Copies a file. A hard link would not do: a program that writes into the part must not change the site. Returns what
 * is wrong with the source, if anything is.
 */
function bring(source: string, target: string, sha256: string): string | undefined {
  if (!lstatSync(source, { throwIfNoEntry: false })?.isFile()) return 'the file is gone';
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  return digestFile(target) === sha256 ? undefined : 'the file is not as it was built';
}

const damaged = (file: string, message: string): Problem => ({
  file,
  ...fileStart,
  severity: 'error',
  message,
  hint: 'copy the part here again',
  rule: 'damaged-part',
});
