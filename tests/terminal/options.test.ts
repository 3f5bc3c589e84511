import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/system/errors.ts';
import { readOptions } from '../../src/terminal/options.ts';

const spec = {
  usage: 'npm run x [-- --port N]\n\nMore.',
  flags: {
    port: { type: 'string' },
    force: { type: 'boolean' },
    tag: { type: 'string', multiple: true },
  },
} as const;
const read = (argv: string[], env: Record<string, string> = {}) =>
  readOptions(argv, env, '/here', spec);

describe('options', () => {
  test('have defaults, below the working directory', () => {
    expect(read([])).toEqual({
      contentDir: '/here/content',
      outDir: '/here/dist',
      cacheDir: '/here/.cache',
      format: 'text',
      ci: false,
      help: false,
      values: {},
      positionals: [],
    });
  });

  test('come from the environment, and flags stand over it', () => {
    const env = {
      CONTENT_DIR: 'a',
      OUT_DIR: '/b',
      CACHE_DIR: '',
      SITE_URL: 'https://e.org/x',
      AS_OF: '2021-08-26',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
    };
    expect(read([], env)).toMatchObject({
      contentDir: '/here/a',
      outDir: '/b',
      cacheDir: '/here/.cache',
      siteUrl: 'https://e.org/x/',
      asOf: '2021-08-26',
      format: 'github',
      ci: true,
    });
    const argv = [
      '--content',
      'c',
      '--out=d',
      '--cache',
      'e',
      '--site-url',
      'http://f',
      '--as-of',
      '2021-08-26T14:30+03:00',
      '--format',
      'json',
    ];
    expect(read(argv, env)).toMatchObject({
      contentDir: '/here/c',
      outDir: '/here/d',
      cacheDir: '/here/e',
      siteUrl: 'http://f/',
      asOf: '2021-08-26T14:30+03:00',
      format: 'json',
    });
  });

  test('hold the command’s own', () => {
    const { values } = read(['--port', '80', '--force', '--tag', 'a', '--tag', 'b']);
    expect(values).toEqual({ port: '80', force: true, tag: ['a', 'b'] });
    const words = readOptions(['a', 'b'], {}, '/', { usage: 'x', positionals: true });
    expect(words.positionals).toEqual(['a', 'b']);
  });

  test.each([
    [['--ports', '80'], /no flag --ports; did you mean "--port"\?/],
    [['--zzzzzzzz'], /no flag --zzzzzzzz; usage: npm run x \[-- --port N\]$/],
    [['--__proto__'], /no flag --__proto__/],
    [['-x'], /no flag -x/],
    [['--port'], /--port needs a value/],
    [['--port', '--force'], /--port needs a value/],
    [['--force=yes'], /--force takes no value/],
    [['word'], /"word" means nothing here; usage: npm run x/],
    [['--out='], /--out is empty/],
    [['--format', 'xml'], /"xml" is not one of text, json, github/],
    [
      ['--site-url', 'example.org'],
      /"example\.org" is not a web address; .*https:\/\/example\.org\//,
    ],
    [['--site-url', 'ftp://e.org'], /is not a web address/],
    [['--site-url', 'https://u:p@e.org'], /password/],
    [['--site-url', 'https://e.org/?a'], /query/],
    [['--as-of', '26/08/2021'], /"26\/08\/2021" is not a date; write it as 2021-08-26/],
    [['--as-of', '2021-02-30'], /is not a date/],
    [['--as-of', '2021-08-26T14:30'], /is not a date/],
  ])('%j are refused', (argv, message) => {
    expect(() => read(argv)).toThrow(UsageError);
    expect(() => read(argv)).toThrow(message);
  });

  test('SHARD says which part is built', () => {
    expect(read([], { SHARD: '2/4' }).part).toEqual({ number: 2, of: 4 });
    expect(read([], { SHARD: '' }).part).toBeUndefined();
    expect(() => read([], { SHARD: '5/4' })).toThrow(/SHARD: "5\/4" is not a part; write 2\/4/);
  });

  test('help is given whatever else is wrong', () => {
    expect(read(['--nonsense', '-h'], { SHARD: 'x', AS_OF: 'x' }).help).toBe(true);
  });
});

test('a flag is offered for what people type in its place', () => {
  const flags = { editions: { type: 'string', also: ['languages'] } } as const;
  expect(() => readOptions(['--languages', 'en'], {}, '/', { usage: 'npm run x', flags })).toThrow(
    'there is no flag --languages; did you mean "--editions"?',
  );
});
