import { facetKinds, type FacetKind } from '../archive/names/facet-kinds.ts';
import { hasErrors } from '../problem/problem.ts';
import { readPreview } from '../reading/read-content.ts';
import { openCache } from '../cache/cache.ts';
import { changeNames } from './change-names.ts';
import { UsageError } from '../system/errors.ts';
import { suggest } from '../text/nearest.ts';
import { recordPermalinks } from './write-ledger.ts';
import { countNames, formatNames } from './list-names.ts';
import { createMemory } from '../reading/last-read.ts';
import { openSession } from './editing-session.ts';
import { refreshFromContent } from './setup/editor-files.ts';
import type { Options } from '../terminal/options.ts';
import { formatProblems, pathOf } from '../terminal/problem-list.ts';

/**
 * Lists the names of a kind, or renames or merges them according to `words`. Returns the exit status: 0, or 1 for
 * errors in the content.
 */
export async function runNames(
  kind: FacetKind,
  options: Options,
  words: readonly string[],
  dryRun: boolean,
): Promise<number> {
  const { segment } = facetKinds[kind];
  const { contentDir, format } = options;
  const [action, ...names] = words;
  if (action === undefined) return list(kind, options);
  if (action !== 'rename' && action !== 'merge') {
    throw new UsageError(
      `"${action}" is not an action; ${suggest(action, ['rename', 'merge'])}: npx backfile names ${segment} rename OLD NEW, or npx backfile names ${segment} merge A B`,
    );
  }
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError(`${action} takes two names; put a name of several words in quotes`);
  }
  const session = openSession(contentDir, Date.now());
  const done =
    'problems' in session
      ? session
      : await changeNames({ ...session, dryRun }, kind, action, [first, second]);
  if ('problems' in done) {
    process.stderr.write(formatProblems(done.problems, format, contentDir, process.cwd()));
    return 1;
  }
  const { files, dropped, moved } = done;
  if (!dryRun) {
    await recordPermalinks(contentDir);
    await refreshFromContent(process.cwd(), { ...options, now: Date.now() });
  }
  process.stdout.write(
    `${files.map((file) => pathOf(file, contentDir, process.cwd())).join('\n')}\n`,
  );
  const articles = `${files.length - 1} article file${files.length === 2 ? '' : 's'}`;
  process.stderr.write(
    `${dryRun ? 'Would change' : 'Changed'} ${facetKinds[kind].vocabulary} and ${articles}.\n`,
  );
  process.stderr.write(moved.map((line) => `${line}\n`).join(''));
  if (dropped.length > 0) {
    process.stderr.write(
      `The fields of "${first}" were dropped (${dropped.join(', ')}): add them to "${second}" if they apply there.\n`,
    );
  }
  return 0;
}

async function list(kind: FacetKind, options: Options): Promise<number> {
  const cache = openCache(options.cacheDir);
  const content = await readPreview({ ...options, now: Date.now(), cache }, createMemory()).finally(
    () => cache.close(),
  );
  if (!content.archive) {
    process.stderr.write(
      formatProblems(content.problems, options.format, options.contentDir, process.cwd()),
    );
    return 1;
  }
  const names = countNames(content, kind);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(names, null, 2)}\n` : formatNames(kind, names),
  );
  if (hasErrors(content.problems)) {
    process.stderr.write(
      'The content has errors, so some counts may be too low: npm run check lists them.\n',
    );
  }
  return 0;
}
