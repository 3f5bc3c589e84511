import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite, type RunningSite } from '../../src/server/serve.ts';
import { buildApart, environment, root } from './build-apart.ts';

/** An archive that begins empty, beside the files that are imported into it. */
export class ImportedSite {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'backfile-imported-'));
  readonly #content = path.join(this.folder, 'content');
  #server: RunningSite | undefined;

  constructor(files: Readonly<Record<string, string>>, editions = 'en') {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const about = ['--name', 'The Gazette', '--url', 'https://example.org/'];
    const init = this.backfile('init', ...about, '--editions', editions);
    if (init.status !== 0) throw new Error(init.said);
  }

  /** Runs a command with the archive, in the folder of the files. */
  backfile(...args: string[]): { status: number | null; said: string } {
    const file = path.join(root, 'scripts/backfile.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
      cwd: this.folder,
      env: environment({ CONTENT_DIR: this.#content }),
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  /** Builds the site and serves it. Throws where the archive has errors. */
  async serve(): Promise<void> {
    const out = path.join(this.folder, 'dist');
    const cache = path.join(this.folder, 'cache');
    buildApart({ CONTENT_DIR: this.#content, OUT_DIR: out, CACHE_DIR: cache });
    this.#server = await serveSite(out, { port: 0 });
  }

  /** Where an old address leads in the end, as a browser follows it; the path is decoded. */
  async follow(address: string): Promise<{ path: string; html: string; status: number }> {
    const response = await fetch(new URL(address, this.#server?.address));
    const html = await response.text();
    const to = /http-equiv="?refresh"? content="0; url=([^"]+)"/.exec(html)?.[1];
    if (to !== undefined) return this.follow(to);
    const { status, url } = response;
    return { path: decodeURI(new URL(url).pathname), html, status };
  }

  async close(): Promise<void> {
    await this.#server?.close();
    rmSync(this.folder, { recursive: true });
  }
}
