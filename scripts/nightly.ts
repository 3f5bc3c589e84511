import { spawnSync } from 'node:child_process';
import path from 'node:path';

const help = `npm run nightly [-- PATH…]

The long proofs: random edits, after each of which a kept site must be what a build from nothing gives; random
kills of a publication; and every property of the units with many more runs. NUM_RUNS says how many runs a
property gets (default 20000), SEQUENCES how many sequences of edits there are (default 200).

Exit status: 0 all held; 1 something did not.
`;

/** Properties of units that take NUM_RUNS; the nightly project's own files come besides. */
const properties = [
  'article',
  'archive',
  'views',
  'search',
  'text',
  'reading',
  'editing',
  'site',
  'formats',
].map((room) => `tests/${room}`);

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  console.log(help);
} else {
  const root = path.join(import.meta.dirname, '..');
  const paths = words.length > 0 ? words : ['tests/nightly', ...properties];
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/.bin/vitest'),
      'run',
      '--project=nightly',
      '--project=unit',
      '--testTimeout=3600000',
      ...paths,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NUM_RUNS: process.env['NUM_RUNS'] ?? '20000' },
    },
  );
  process.exitCode = status === 0 ? 0 : 1;
}
