import { rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../src/system/errors.ts';
import { serveSite, type ServeOptions } from '../../src/server/serve.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

async function open(options: ServeOptions = {}) {
  const folder = await temporaryFolder();
  const outDir = path.join(folder, 'dist');
  await writeTree(folder, {
    'secret.txt': 'secret',
    'dist/index.html': 'front',
    'dist/404.html': 'nothing here',
    'dist/2021/index.html': 'year',
    'dist/новости/index.html': 'news',
    'dist/a b.css': 'style',
    'dist/pagefind/en/x.pf_meta': 'meta',
    'dist/.backfile/manifest.json': '{}',
    'dist/.well-known/security.txt': 'contact',
    'dist/empty.txt': '',
    'dist/speculation-rules.json': '{}',
  });
  const site = await serveSite(outDir, { port: 0, ...options });
  onTestFinished(() => site.close());
  const { port } = new URL(site.address);
  /** As it is written: fetch would mend the path. */
  const get = (way: string, headers = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const asked = send({ port, host: '127.0.0.1', path: way, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  return { outDir, site, get };
}

describe('a site', () => {
  test('is found at the loopback', async () => {
    const { site } = await open();
    expect(site.address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await (await fetch(site.address)).text()).toBe('front');
  });

  test.each([
    ['/', 'front', 'text/html; charset=utf-8'],
    ['/?q=x', 'front', 'text/html; charset=utf-8'],
    ['/2021/', 'year', 'text/html; charset=utf-8'],
    ['/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/', 'news', 'text/html; charset=utf-8'],
    ['/a%20b.css', 'style', 'text/css; charset=utf-8'],
    ['/pagefind/en/x.pf_meta', 'meta', 'application/octet-stream'],
    ['/.well-known/security.txt', 'contact', 'text/plain; charset=utf-8'],
    ['/empty.txt', '', 'text/plain; charset=utf-8'],
    ['/speculation-rules.json', '{}', 'application/speculationrules+json'],
  ])('gives %s', async (way, body, type) => {
    const { get } = await open();
    const answer = await get(way);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-type']).toBe(type);
    const head = await get(way, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(body.length));
  });

  test('says below its own path what may be fetched before it is opened', async () => {
    const { get } = await open({ basePath: '/archive/' });
    const { headers } = await get('/archive/');
    expect(headers['speculation-rules']).toBe('"/archive/speculation-rules.json"');
  });

  test('adds the slash that is missing', async () => {
    const { get } = await open();
    const answer = await get('/2021?q=x');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/2021/?q=x');
  });

  test.each([
    '/nothing/',
    '/index.html/',
    '/2021/nothing.css',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/2021/..%5c..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/%00',
    '/%E0%A4%A',
    '//2021/',
    '//example.org',
    '/.backfile/manifest.json',
    `/${'x'.repeat(300)}`,
  ])('says that %s is not there', async (way) => {
    const { get } = await open();
    const answer = await get(way);
    expect(answer).toMatchObject({ status: 404, body: 'nothing here' });
    expect(answer.headers.location).toBeUndefined();
  });

  test('without a page for that says so plainly, and refuses to be written to', async () => {
    const { outDir, get } = await open();
    await rm(path.join(outDir, '404.html'));
    expect(await get('/nothing/')).toMatchObject({ status: 404, body: 'Not found\n' });
    expect(await get('/', {}, 'POST')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  test('lives under its base path', async () => {
    const { site, get } = await open({ basePath: '/archive/' });
    expect(site.address).toMatch(/\/archive\/$/);
    expect(await get('/archive/2021/')).toMatchObject({ status: 200, body: 'year' });
    expect((await get('/archive/2021')).headers.location).toBe('/archive/2021/');
    expect((await get('/')).headers.location).toBe('/archive/');
    expect((await get('/archive?q=x')).headers.location).toBe('/archive/?q=x');
    expect(await get('/2021/')).toMatchObject({ status: 404 });
  });

  test('goes compressed to who takes it so', async () => {
    const { site } = await open();
    const page = await fetch(site.address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('vary')).toBe('Accept-Encoding');
    expect(await page.text()).toBe('front');
    const meta = await fetch(`${site.address}pagefind/en/x.pf_meta`);
    expect(meta.headers.get('content-encoding')).toBe(null);
  });

  test('is not sent again as long as it is the same', async () => {
    const { outDir, get } = await open();
    const { etag = '', 'last-modified': modified = '' } = (await get('/2021/')).headers;
    expect((await get('/2021/', { 'If-None-Match': `"x", ${etag}` })).status).toBe(304);
    expect((await get('/2021/', { 'If-Modified-Since': modified })).status).toBe(304);
    expect((await get('/2021/', { 'If-Modified-Since': 'nonsense' })).status).toBe(200);
    await writeFile(path.join(outDir, 'next'), 'yEAR');
    await rename(path.join(outDir, 'next'), path.join(outDir, '2021/index.html'));
    expect(await get('/2021/', { 'If-None-Match': etag })).toMatchObject({
      status: 200,
      body: 'yEAR',
    });
  });

  test('is whole in each answer while its files are replaced', async () => {
    const { outDir, get } = await open();
    const size = 300_000;
    const replace = async (letter: string) => {
      await writeFile(path.join(outDir, 'next'), letter.repeat(size));
      await rename(path.join(outDir, 'next'), path.join(outDir, '2021/index.html'));
    };
    await replace('a');
    for (let round = 0; round < 10; round++) {
      const [answer] = await Promise.all([get('/2021/'), replace(round % 2 ? 'a' : 'b')]);
      expect([answer.body[0]?.repeat(size)]).toContain(answer.body);
    }
  });
});

describe('a port', () => {
  test('that is taken is passed over, unless it was asked for', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      // The first port may be taken already: then that is what is passed over.
      other.once('error', () => resolve(4321));
      other.listen(4321, '127.0.0.1', () => resolve(4321));
    });
    onTestFinished(() => void other.close());
    const { site } = await open({ port: undefined });
    expect(Number(new URL(site.address).port)).toBeGreaterThan(port);
    await expect(open({ port })).rejects.toThrow(UsageError);
    await expect(open({ port })).rejects.toThrow('port 4321 is taken');
  });
});
