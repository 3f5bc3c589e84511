import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An article as newsboat has it. */
export interface NewsboatItem {
  guid: string;
  title: string;
  url: string;
  author: string;
  /** HTML, or text as HTML. */
  content: string;
  /** Seconds since 1970 UTC. */
  date: number;
}

/** What newsboat (Debian's package of that name) reads of a feed, with nothing known before. */
export async function readByNewsboat(
  address: string,
): Promise<{ title: string; items: NewsboatItem[] }> {
  const home = mkdtempSync(path.join(tmpdir(), 'backfile-newsboat-'));
  const at = (name: string) => path.join(home, name);
  writeFileSync(at('urls'), `${address}\n`);
  writeFileSync(at('config'), 'text-width 0\n');
  const args = [
    '-q',
    '-u',
    at('urls'),
    '-c',
    at('cache.db'),
    '-C',
    at('config'),
    '-l',
    '1',
    '-d',
    at('log'),
  ];
  try {
    const status = await new Promise((resolve, reject) => {
      const reader = spawn('newsboat', [...args, '-x', 'reload'], {
        env: { PATH: process.env['PATH'], HOME: home, LC_ALL: 'C.UTF-8' },
        stdio: 'ignore',
      });
      reader.once('error', reject);
      reader.once('exit', resolve);
    });
    if (status !== 0) throw new Error(`${address}: ${readFileSync(at('log'), 'utf8')}`);
    const cache = new DatabaseSync(at('cache.db'), { readOnly: true });
    const [feed] = cache.prepare('SELECT title FROM rss_feed').all();
    const items = cache
      .prepare(
        'SELECT guid, title, url, author, content, pubDate AS date FROM rss_item ORDER BY id',
      )
      .all() as unknown as NewsboatItem[];
    cache.close();
    return { title: String(feed?.['title'] ?? ''), items };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
