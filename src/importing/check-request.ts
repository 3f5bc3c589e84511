import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../system/errors.ts';
import type { ImportRequest } from './import-run.ts';
import type { Inputs } from './readers/readers.ts';

/** Kinds whose fields are known, so that nothing takes a map. */
const withoutMap = new Set(['wordpress', 'word', 'text']);
/** Kinds that have one article in a file. */
const single = new Set(['word', 'text', 'markdown']);

/** Throws `UsageError` for flags that cannot be followed, before an hour is spent on reading. */
export async function checkRequest(
  request: Pick<ImportRequest, 'media' | 'report' | 'comments' | 'map' | 'types' | 'all' | 'cwd'>,
  inputs: readonly Inputs[],
): Promise<void> {
  const { media, report, comments, map, types, all, cwd } = request;
  const named = (file: string) => path.relative(cwd, file) || '.';
  if (media !== undefined && !(await isFolder(media))) {
    throw new UsageError(
      `--media ${named(media)} is not a folder; name the one that has the pictures, such as wp-content/uploads`,
    );
  }
  for (const [flag, file] of [
    ['--report', report],
    ['--comments', comments],
  ] as const) {
    if (file === undefined) continue;
    const folder = path.dirname(file);
    if (!(await isFolder(folder))) {
      throw new UsageError(`the folder of ${flag}, ${named(folder)}, is not there; make it first`);
    }
    if (await isFolder(file)) {
      throw new UsageError(`${flag} ${named(file)} is a folder; name a file in it`);
    }
  }
  const kinds = inputs.map(({ reader }) => reader.kind);
  const [kind = ''] = kinds;
  if (map !== undefined && kinds.every((each) => withoutMap.has(each))) {
    throw new UsageError(
      `--map is for tables and Markdown; what was given is of the kind ${kind}, which has its own fields`,
    );
  }
  if (types !== undefined && !kinds.includes('wordpress')) {
    throw new UsageError(
      `--types is for exports of WordPress; what was given is of the kind ${kind}`,
    );
  }
  if (all.slug !== undefined) {
    const given = inputs.flatMap(({ paths }) => paths)[0] ?? '';
    if (!single.has(kind) || (await isFolder(given)))
      throw new UsageError('--slug is for a file with one article');
  }
}

async function isFolder(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
