import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { environment, root } from '../helpers/build-apart.ts';
import { folderForTest } from '../helpers/imports.ts';
import { writeLargeExport } from '../helpers/large-export.ts';

const settings = 'name: Gazette\nurl: https://example.org/\ntimeZone: Europe/London\n';
const command = [
  path.join(root, 'scripts/backfile.ts'),
  'import',
  'export.xml',
  '--content',
  'content',
];
/** Bytes; `EXPORT_BYTES=2e9` for an export as large as any. */
const bytes = Number(process.env['EXPORT_BYTES'] ?? 200e6);

const hour = 3_600_000;

test(
  'a large export takes little memory, and says how fast it went',
  () => {
    const folder = folderForTest({ 'content/site.yaml': settings });
    const posts = writeLargeExport(path.join(folder, 'export.xml'), bytes);
    const since = performance.now();
    const { status, stderr } = spawnSync(
      '/usr/bin/time',
      ['-f', 'KB %M', process.execPath, ...command, '--dry-run'],
      { cwd: folder, env: environment({}), encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    const seconds = (performance.now() - since) / 1000;
    const kilobytes = Number(/KB (\d+)/.exec(stderr)?.[1]);
    const { size } = statSync(path.join(folder, 'export.xml'));
    process.stdout.write(
      `${(size / 1e6 / seconds).toFixed(1)} MB/s, ${Math.round(kilobytes / 1000)} MB, ${posts} posts\n`,
    );
    expect(status).toBe(0);
    // It stays so however large the export is.
    expect(kilobytes).toBeLessThan(450_000);
  },
  3 * hour,
);

test(
  'an import that is killed is ended by the next one',
  async () => {
    const folder = folderForTest({ 'content/site.yaml': settings });
    const posts = writeLargeExport(path.join(folder, 'export.xml'), 20e6);
    const child = spawn(process.execPath, command, {
      cwd: folder,
      env: environment({}),
      stdio: 'ignore',
    });
    await wait(8000);
    child.kill('SIGKILL');
    const { status } = spawnSync(process.execPath, command, { cwd: folder, env: environment({}) });
    expect(status).toBe(0);
    const names = readdirSync(path.join(folder, 'content/articles'), { recursive: true }).map(
      String,
    );
    expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(posts);
    expect(names.filter((name) => name.includes('~'))).toEqual([]);
    const report = JSON.parse(readFileSync(path.join(folder, 'import-report.json'), 'utf8')) as {
      read: number;
      unchanged: number;
    };
    expect(report.read).toBe(posts);
    expect(report.unchanged).toBeGreaterThan(0);
  },
  hour,
);
