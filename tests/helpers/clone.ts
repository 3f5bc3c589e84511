import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildSummary } from '../../src/terminal/summary.ts';
import { environment, root } from './build-apart.ts';

/** A copy of this project in a folder of its own, whose code a test may change. */
export interface Clone {
  /** Builds in a process of its own, as from a terminal. */
  build(env: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Changes the text of a file; the same change of the same text gives the same file. */
  change(file: string, edit: (text: string) => string): void;
  /** How often pages were made in it. */
  renders(): number;
}

export interface Outcome {
  status: number | null;
  /** All that it said. */
  said: string;
  /** Undefined where nothing was built. */
  summary?: BuildSummary;
}

/**
 * What a large archive is, made small enough that a few dozen articles are one: bundles, long facets, and
 * the number of files from which git and the cache are asked first.
 */
const smaller: Readonly<Record<string, [large: string, small: string]>> = {
  'src/search/bundles.ts': ['{ newest: 1000, closed: 6000 }', '{ newest: 4, closed: 6 }'],
  'src/views/facet-years.ts': ['longFacet = 100;', 'longFacet = 8;'],
  'src/reading/article-reader.ts': ['minFilesForGit = 50;', 'minFilesForGit = 5;'],
  'src/site/render/renderer.ts': ['minPagesForThreads = 300;', 'minPagesForThreads = 100;'],
  'src/site/check/check-pool.ts': ['minPagesForThreads = 3000;', 'minPagesForThreads = 50;'],
};

/** Copies the project to `folder`, with its limits for large archives made small. */
export function cloneProject(folder: string): Clone {
  const place = (file: string) => path.join(folder, file);
  mkdirSync(folder, { recursive: true });
  for (const part of ['src', 'public', 'scripts', 'package.json', 'package-lock.json']) {
    cpSync(path.join(root, part), place(part), { recursive: true });
  }
  cpSync(path.join(root, 'tsconfig.json'), place('tsconfig.json'));
  symlinkSync(path.join(root, 'node_modules'), place('node_modules'));
  const originals = new Map<string, string>();
  const change: Clone['change'] = (file, edit) => {
    const before = originals.get(file) ?? readFileSync(place(file), 'utf8');
    originals.set(file, before);
    writeFileSync(place(file), edit(before));
  };
  const swap = (file: string, old: string, now: string) => {
    const text = readFileSync(place(file), 'utf8');
    if (!text.includes(old)) throw new Error(`${file} does not say ${old}`);
    writeFileSync(
      place(file),
      text.replace(old, () => now),
    );
  };
  for (const [file, [large, small]] of Object.entries(smaller)) swap(file, large, small);
  const runs = place('renders');
  writeFileSync(runs, '');
  const begin = 'const folder = await ready;\n';
  const count = `${begin}      appendFileSync(${JSON.stringify(runs)}, 'x');\n`;
  swap('src/site/render/renderer.ts', begin, count);
  const first = "import path from 'node:path';\n";
  swap('src/site/render/renderer.ts', first, `import { appendFileSync } from 'node:fs';\n${first}`);

  let builds = 0;
  return {
    change,
    renders: () => readFileSync(runs, 'utf8').length,
    async build(env) {
      const summary = place(`summary-${(builds += 1)}.json`);
      const { status, said } = await run(folder, summary, env);
      if (status !== 0) return { status, said };
      return { status, said, summary: JSON.parse(readFileSync(summary, 'utf8')) as BuildSummary };
    },
  };
}

function run(folder: string, summary: string, env: Readonly<Record<string, string>>) {
  return new Promise<Omit<Outcome, 'summary'>>((resolve, reject) => {
    const args = [path.join(folder, 'scripts/backfile.ts'), 'build', '--summary', summary];
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    // Not below .cache, which a test may put on a small disk.
    const own = { NODE_COMPILE_CACHE: path.join(folder, 'compiled'), ...env };
    const child = spawn(process.execPath, args, { cwd: folder, env: environment(own), stdio });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said }));
  });
}
