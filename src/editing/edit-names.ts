import { facetKinds, type FacetKind } from '../archive/names/facet-kinds.ts';
import { hasErrors } from '../problem/problem.ts';
import { readPreview } from '../reading/read-content.ts';
import { openCache } from '../cache/cache.ts';
import { changeNames } from './change-names.ts';
import { UsageError } from '../system/errors.ts';
import { countNames, formatNames } from './list-names.ts';
import { createMemory } from '../reading/last-read.ts';
import { openNewsroom } from './editing-session.ts';
import { readOptions, type Options } from '../terminal/options.ts';
import { formatProblems, pathOf } from '../terminal/problem-list.ts';

const usageOf = (kind: FacetKind) => {
  const { segment, vocabulary, closed } = facetKinds[kind];
  const [one, thing] = closed ? ['OLD NEW', 'id'] : ['OLD NEW', 'id or name'];
  return `npm run ${segment} [-- rename ${one} | merge A B] [--dry-run]

Without more, lists the ${segment} with the number of articles that carry each (drafts count), those that none
carries, and those that may be one, spelled in two ways.

  rename OLD NEW   gives one another ${thing}, in ${vocabulary} and in all articles
  merge A B        makes one of two: B stays, and all names of A become its aliases
  --dry-run        says which files would change, and changes none
  --format FORMAT  of the list: text or json
  --content DIR    the content folder; default: CONTENT_DIR, else content

The old id stays as an alias, so that its address leads to the new one. Nothing else in a file changes.

Exit status: 0 done; 1 the vocabulary has errors; 2 wrong use, and nothing was changed.
`;
};

/** What the commands named after the kinds of names do; returns the exit status. */
export async function runNames(kind: FacetKind): Promise<number> {
  const { segment } = facetKinds[kind];
  const usage = usageOf(kind);
  const flags = { 'dry-run': { type: 'boolean' } } as const;
  const spec = { usage, flags, positionals: true };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { contentDir, format } = options;
  const [action, ...names] = options.positionals;
  if (action === undefined) return list(kind, options);
  if (action !== 'rename' && action !== 'merge') {
    throw new UsageError(
      `"${action}" means nothing here; npm run ${segment} -- rename OLD NEW, or -- merge A B`,
    );
  }
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError(`${action} takes two names; put one of several words in quotes`);
  }
  const newsroom = await openNewsroom(contentDir, Date.now());
  const dryRun = options.values['dry-run'] === true;
  const done =
    'problems' in newsroom
      ? newsroom
      : await changeNames({ ...newsroom, dryRun }, kind, action, [first, second]);
  if ('problems' in done) {
    process.stderr.write(formatProblems(done.problems, format, contentDir, process.cwd()));
    return 1;
  }
  const { files, dropped, moved } = done;
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
      `What "${first}" said itself went (${dropped.join(', ')}): write it to "${second}" if it holds there too.\n`,
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
      'The content has errors, so that counts may be short: npm run check names them.\n',
    );
  }
  return 0;
}
