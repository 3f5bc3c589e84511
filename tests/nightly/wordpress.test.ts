import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { digestsOf, environment, root } from '../helpers/build-apart.ts';
import { folderForTest } from '../helpers/imports.ts';
import { writeLargeExport } from '../helpers/large-export.ts';

const settings = 'name: Gazette\nurl: https://example.org/\ntimeZone: Europe/London\n';
/** As people start it: with the flags of Node that an import needs. */
const backfile = path.join(root, 'scripts/backfile');
const command = ['import', 'export.xml', '--content', 'content'];
/** Bytes; `EXPORT_BYTES=2e9` for an export as large as any. */
const bytes = Number(process.env['EXPORT_BYTES'] ?? 200e6);
/** Bytes of the export whose import is killed in the middle. */
const killedBytes = Math.min(bytes, 20e6);

const hour = 3_600_000;

test(
  'a large export takes little memory, and says how fast it went',
  () => {
    const folder = folderForTest({ 'content/site.yaml': settings });
    const posts = writeLargeExport(path.join(folder, 'export.xml'), bytes);
    const since = performance.now();
    const { status, stderr } = spawnSync(
      '/usr/bin/time',
      ['-f', 'KB %M', backfile, ...command, '--dry-run'],
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
    expect(kilobytes).toBeLessThan(300_000);
  },
  3 * hour,
);

test(
  'an import that is killed is ended by the next one, with the archive that one alone gives',
  async () => {
    const start = () => folderForTest({ 'content/site.yaml': settings });
    const [folder, whole] = [start(), start()];
    const posts = writeLargeExport(path.join(folder, 'export.xml'), killedBytes);
    copyFileSync(path.join(folder, 'export.xml'), path.join(whole, 'export.xml'));
    const articles = path.join(folder, 'content/articles');
    const written = () =>
      existsSync(articles)
        ? readdirSync(articles, { recursive: true, withFileTypes: true }).filter(
            ({ name }) => name.endsWith('.md') && !name.startsWith('.'),
          ).length
        : 0;
    const child = spawn(backfile, command, {
      cwd: folder,
      env: environment({}),
      stdio: 'ignore',
    });
    while (written() < posts / 3) await wait(100);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = written();
    expect(before).toBeLessThan(posts);
    for (const cwd of [folder, whole]) {
      expect(spawnSync(backfile, command, { cwd, env: environment({}) }).status).toBe(0);
    }
    expect(digestsOf(path.join(folder, 'content'))).toEqual(digestsOf(path.join(whole, 'content')));
    const [report, atOnce] = [folder, whole].map(
      (cwd) =>
        JSON.parse(readFileSync(path.join(cwd, 'import-report.json'), 'utf8')) as Record<
          string,
          unknown
        >,
    );
    expect(report).toMatchObject({ read: posts, unchanged: before, written: posts - before });
    for (const name of ['read', 'addressesKept', 'addressesRedirected', 'addressesLost']) {
      expect(report?.[name]).toBe(atOnce?.[name]);
    }
  },
  hour,
);
