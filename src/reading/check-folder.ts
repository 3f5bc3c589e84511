import { rm } from 'node:fs/promises';
import { posix } from 'node:path';
import { readContent, type Content } from './read-content.ts';
import type { ContentOptions } from './content-options.ts';
import { changedFiles, copyStaged, stagedFiles } from '../system/changed-files.ts';
import { linesOf } from './lines-of.ts';

/** Which files are checked: all, those that differ from the last commit, or those that are staged. */
export type Extent = 'all' | 'changed' | 'staged';

export interface CheckedContent extends Content {
  /** How many files were checked; `only` says which, if not all were. */
  looked: number;
  only?: ReadonlySet<string>;
  /** The lines of a content file as they were checked. */
  linesOf: (file: string) => string[] | undefined;
}

/**
 * Reads and checks the content folder or the changed files in it, with warnings of craft. If settings or a vocabulary
 * have changed, everything is checked, because any article may be affected.
 */
export async function checkFolder(
  options: ContentOptions,
  extent: Extent,
): Promise<CheckedContent> {
  const { contentDir } = options;
  const craft = { ...options, craft: true };
  if (extent === 'all') return looked(await readContent(craft), contentDir);
  const names = await (extent === 'changed' ? changedFiles : stagedFiles)(contentDir);
  const only = names.some((file) => /^[^/]+\.yaml$/.test(file)) ? undefined : new Set(names);
  if (extent === 'changed')
    return looked(await readContent({ ...craft, ...(only ? { only } : {}) }), contentDir, only);
  const folders = new Set(names.map((file) => posix.dirname(file)));
  const folder = await copyStaged(
    contentDir,
    (file) => !only || !file.includes('/') || folders.has(posix.dirname(file)),
  );
  try {
    const { cache: _, ...rest } = craft;
    const content = await readContent({ ...rest, contentDir: folder, ...(only ? { only } : {}) });
    const checked = looked(content, folder, only);
    // Read the lines before the folder is deleted.
    for (const { file } of content.problems) checked.linesOf(file);
    return checked;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function looked(content: Content, folder: string, only?: ReadonlySet<string>): CheckedContent {
  return {
    ...content,
    looked: only?.size ?? content.files,
    ...(only ? { only } : {}),
    linesOf: linesOf(folder),
  };
}
