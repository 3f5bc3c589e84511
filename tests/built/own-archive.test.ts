import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environment, root } from '../helpers/build-apart.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'backfile-own-'));
const upstream = path.join(folder, 'upstream');
const own = path.join(folder, 'own');
const article = 'content/articles/2021/2021-08-26-peskov-taliban-fait-accompli.md';
const parts = ['src', 'public', 'scripts', 'content', 'README.md', '.gitignore', 'tsconfig.json'];

/** Nothing of the machine's own settings of git comes in. */
const person = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@example.org' };
const env = environment({
  ...person,
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
});
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
const commit = (cwd: string) => {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'x');
};

function run(script: string, ...args: string[]): string {
  const file = path.join(own, 'scripts/backfile.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, script, ...args], {
    cwd: own,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${stdout}${stderr}`);
  return stdout;
}

const contentNow = () =>
  Object.fromEntries(
    readdirSync(path.join(own, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(own, file), readFileSync(file, 'utf8')]),
  );

beforeAll(() => {
  for (const part of [...parts, 'package.json', 'package-lock.json']) {
    cpSync(path.join(root, part), path.join(upstream, part), { recursive: true });
  }
  git(upstream, 'init', '-q', '-b', 'main');
  commit(upstream);
  git(folder, 'clone', '-q', '-o', 'upstream', upstream, own);
  appendFileSync(path.join(own, '.git/info/exclude'), 'node_modules\n');
  symlinkSync(path.join(root, 'node_modules'), path.join(own, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a clone becomes an archive of one’s own with two articles', () => {
  run('init', '--name', 'My Archive', '--url', 'https://archive.example/', '--editions', 'en,ru');
  const [file = '', address = ''] = run('new', 'A first headline', '--date', '26.08.2021').split(
    '\n',
  );
  appendFileSync(path.join(own, file), 'The first text.\n');
  const wire = path.join(folder, 'wire.txt');
  writeFileSync(wire, 'A second headline\n27 August 2021\n\nThe second text.\n');
  run('new', '--from', wire);
  commit(own);
  run('build');
  expect(address).toBe('https://archive.example/2021/08/26/a-first-headline/');
  const page = (at: string) => path.join(own, 'dist', at, 'index.html');
  expect(readFileSync(page('2021/08/26/a-first-headline'), 'utf8')).toContain('The first text.');
  expect(readFileSync(page(''), 'utf8')).toMatch(/My Archive[\s\S]*A second headline/);
  expect(existsSync(page('2021/08/26/peskov-taliban-fait-accompli'))).toBe(false);
});

test('a new version is merged as the README says, and leaves the content as it is', () => {
  appendFileSync(path.join(upstream, 'src/reading/read-content.ts'), '// A later version.\n');
  appendFileSync(path.join(upstream, 'content/topics.yaml'), '# A later version.\n');
  appendFileSync(path.join(upstream, article), 'More of the demonstration.\n');
  const another = article.replace('peskov-taliban', 'another');
  cpSync(path.join(upstream, article), path.join(upstream, another));
  commit(upstream);
  const before = contentNow();
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const recipe = /```sh\n(git fetch upstream\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  // Packages are those of this project, and checking reads all that building would.
  const lines = recipe.replace('npm ci && npm run build\n', '');
  expect(lines).not.toBe(recipe);
  const { stdout, stderr } = spawnSync('sh', ['-c', lines], { cwd: own, env, encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('CONFLICT');
  expect(git(own, 'status', '--porcelain')).toBe('');
  expect(git(own, 'log', '-1', '--format=%p').trim().split(' ')).toHaveLength(2);
  expect(contentNow()).toEqual(before);
  expect(readFileSync(path.join(own, 'src/reading/read-content.ts'), 'utf8')).toContain(
    'A later version',
  );
  run('check');
});
