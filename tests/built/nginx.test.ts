import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildApart, root } from '../helpers/build-apart.ts';
import { smallDay, writeSmallArchive } from '../helpers/small-archive.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const config =
  /```nginx\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.[1] ?? '';

/** The README's configuration for a site below a path of its host, as a file that nginx starts with. */
function configFor(folder: string, port: number, base: string): string {
  const own = config
    .replaceAll('/archive/', base)
    .replaceAll('/srv/www', path.join(folder, 'www'))
    .replace('server_name', `listen 127.0.0.1:${port};\n  server_name`);
  const types = '/etc/nginx/mime.types';
  return [
    'worker_processes 1;\ndaemon off;\nerror_log stderr warn;\n',
    `pid ${folder}/nginx.pid;\n`,
    process.getuid?.() === 0 ? 'user root;\n' : '',
    'events { worker_connections 64; }\nhttp {\n',
    existsSync(types) ? `include ${types};\n` : '',
    'default_type application/octet-stream;\naccess_log off;\n',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};\n`,
    ),
    `${own}}\n`,
  ].join('');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('the README has a configuration for nginx', () => {
  expect(config).toContain('server {');
});

describe.skipIf(!hasNginx).each([
  ['under a path', '/archive/'],
  ['at the root', '/'],
])('the README’s configuration for nginx, for a site %s', (_where, base) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backfile-nginx-'));
  let nginx: ChildProcess;
  let origin: string;
  let said = '';

  beforeAll(async () => {
    const content = path.join(folder, 'content');
    await writeSmallArchive(content);
    const site = readFileSync(path.join(content, 'site.yaml'), 'utf8');
    const security = 'security: { contact: mailto:desk@example.org, expires: 2031-01-01 }\n';
    writeFileSync(path.join(content, 'site.yaml'), site + security);
    buildApart({
      CONTENT_DIR: content,
      OUT_DIR: path.join(folder, 'www', base),
      CACHE_DIR: path.join(folder, 'cache'),
      SITE_URL: `https://example.org${base}`,
      AS_OF: smallDay,
    });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const file = path.join(folder, 'nginx.conf');
    writeFileSync(file, configFor(folder, port, base));
    nginx = spawn('nginx', ['-p', folder, '-c', file]);
    nginx.stderr?.on('data', (some: Buffer) => (said += some.toString()));
    await vi.waitFor(() => fetch(origin + base), { timeout: 20_000, interval: 100 });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (address: string) => fetch(origin + address, { redirect: 'manual' });
  const typeOf = async (address: string) => (await get(base + address)).headers.get('content-type');
  const header = async (address: string, name: string) =>
    (await get(base + address)).headers.get(name);

  test('nginx has nothing to complain of', () => {
    expect(said).toBe('');
  });

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['feed.xml', 'application/atom+xml; charset=utf-8'],
    ['added.xml', 'application/atom+xml; charset=utf-8'],
    ['ru/topics/sea/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['rss.xml', 'application/rss+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
    ['feeds.opml', 'text/x-opml; charset=utf-8'],
    ['feed.xsl', 'application/xslt+xml; charset=utf-8'],
    ['sitemap-index.xml', 'text/xml; charset=utf-8'],
    ['data/articles-2021.csv', 'text/csv; charset=utf-8'],
    ['data/topics.jsonld', 'application/ld+json; charset=utf-8'],
    ['speculation-rules.json', 'application/speculationrules+json'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
  ])('%s is there, as what it is', async (address, type) => {
    expect((await get(base + address)).status).toBe(200);
    expect(await typeOf(address)).toBe(type);
  });

  test('what has a digest in its name is kept for good, pages are asked for again', async () => {
    const page = await (await get(base)).text();
    const style = /href="([^"]*assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
    expect((await get(style)).headers.get('cache-control')).toContain('immutable');
    expect(await header('', 'cache-control')).toBe('no-cache');
    expect(await header('speculation-rules.json', 'cache-control')).toContain('86400');
  });

  test('programs of others may read feeds and data, and nothing else', async () => {
    const files = ['feed.xml', 'added.xml', 'ru/rss.xml', 'feed.json', 'data/datapackage.json'];
    for (const file of files) expect(await header(file, 'access-control-allow-origin')).toBe('*');
    expect(await header('', 'access-control-allow-origin')).toBeNull();
    expect(await header('data/', 'link')).toContain(`<${base}data/datapackage.json>`);
  });

  test('pages name the rules for what browsers may fetch early, which are there', async () => {
    const rules = JSON.parse((await header('', 'speculation-rules')) ?? '') as string;
    expect((await get(rules)).status).toBe(200);
    expect(await header('', 'content-security-policy')).toContain("default-src 'none'");
  });

  test('a missing address shows the site’s page for it; so does what is not for readers', async () => {
    for (const address of [
      '2021/05/06/nothing/',
      '.backfile/manifest.json',
      '.backfile/',
      'feed/x',
    ]) {
      const answer = await get(base + address);
      expect([address, answer.status]).toEqual([address, 404]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toContain('Small archive');
    }
  });

  test('an address without its slash leads to the one with it, on whatever host', async () => {
    const answer = await get(`${base}2021/05`);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${base}2021/05/`]);
  });

  test('what programs ask the host for is there', async () => {
    const robots = await get('/robots.txt');
    expect(await robots.text()).toContain(`Sitemap: https://example.org${base}sitemap-index.xml`);
    const security = await get('/.well-known/security.txt');
    expect(await security.text()).toContain('Contact: mailto:desk@example.org');
    const icon = await get('/favicon.ico');
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});
