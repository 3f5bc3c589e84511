import path from 'node:path';
import { runProgram } from '../src/system/processes.ts';

const help = `npm run nightly [-- PATH…]

The long tests: random edits, after each of which an incremental build must give the same as a build from
nothing; random kills of a publication; and all property tests with many more runs. NUM_RUNS: how many runs a
property test gets (default 20000); SEQUENCES: how many sequences of edits there are (default 200).

tests/nightly/import-fuzz.test.ts imports damaged inputs, for ten minutes of each kind that import reads.
FUZZ_SECONDS: for how long of each kind (default 600); FUZZ_SEED: the first input (default: a random one). Where it
finds something, it prints the command that imports only that input.

tests/nightly/wordpress.test.ts imports a large export and looks at the memory. EXPORT_BYTES: its size (default 200e6).

Exit status: 0 all passed; 1 something failed.
`;

/** Folders of property tests that read NUM_RUNS; the nightly project adds its own. */
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
  'importing',
].map((room) => `tests/${room}`);

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  console.log(help);
} else {
  const root = path.join(import.meta.dirname, '..');
  const paths = words.length > 0 ? words : ['tests/nightly', ...properties];
  const { status } = await runProgram(
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
      isShown: true,
      env: { NUM_RUNS: process.env['NUM_RUNS'] ?? '20000' },
    },
  );
  process.exitCode = status === 0 ? 0 : 1;
}
