import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readers } from '../../src/importing/readers/readers.ts';
import { CheckFailed, UsageError } from '../../src/system/errors.ts';
import { importInto } from '../helpers/imports.ts';

/** For each reader, in seconds. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 60);
/** No input of this size takes longer, in milliseconds, on a slow machine with other work. */
const longest = 60_000;
/** Bytes by which the memory in use may grow, however many inputs have been read. */
const mostGrowth = 400 * 1024 * 1024;

const fixtures = path.join(import.meta.dirname, '../fixtures/importing');

const wordpress = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://example.org</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>One &amp; two</title><link>https://example.org/2021/08/26/one/</link><dc:creator>a</dc:creator><guid>https://example.org/?p=1</guid><content:encoded><![CDATA[<!-- wp:paragraph --><p>Three <b>four</b></p><!-- /wp:paragraph -->[caption id="7"]<img src="https://example.org/a.jpg" alt="Five" /> Six[/caption]

[poll id="1"]]]></content:encoded><excerpt:encoded><![CDATA[Seven]]></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_date>2021-08-26 10:00:00</wp:post_date><wp:post_name>one</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="b"><![CDATA[B]]></category></item></channel></rss>`;

/** Inputs in order, by the kind that reads them: those of the fixtures, and the smallest there can be. */
const seeds: Readonly<Record<string, readonly (readonly [name: string, bytes: Buffer])[]>> = {
  text: filesIn('text'),
  wordpress: [['a.xml', Buffer.from(wordpress)], ...filesIn('wordpress')],
  markdown: [
    [
      'a.md',
      Buffer.from(
        '---\ntitle: One\ndate: 2021-08-26\ntags: [a, b]\n---\n\n# Two\n\nA *b* [c](/d/) ![e](f.png "g")\n\n{{< figure src="h" >}}\n',
      ),
    ],
    [
      'b.md',
      Buffer.from(
        '+++\ntitle = "One"\ndate = 2021-08-26T10:00:00Z\n[params]\na = [1, 2]\n+++\n\n> Two\n\n- three\n',
      ),
    ],
    ...filesIn('markdown'),
  ],
  csv: [
    [
      'a.csv',
      Buffer.from(
        'id,title,date,body\n1,"One, two",2021-08-26,"<p>Three ""four""</p>"\n2,Five,2021-08-27,Six\n',
      ),
    ],
  ],
  json: [
    [
      'a.json',
      Buffer.from('[{"id":1,"title":"One","date":"2021-08-26","body":"<p>Two</p>","tags":["a"]}]'),
    ],
    [
      'a.ndjson',
      Buffer.from(
        '{"id":1,"title":"One","date":"2021-08-26","body":"Two"}\n{"id":2,"title":"Three","date":"2021-08-27","body":"Four"}\n',
      ),
    ],
  ],
  word: filesIn('word'),
  ghost: filesIn('ghost'),
  medium: filesIn('medium'),
};

function filesIn(kind: string): [string, Buffer][] {
  const folder = path.join(fixtures, kind);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [path.basename(file), readFileSync(file)]);
}

/** Numbers that seem random, and are the same each time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Mutation = (bytes: Buffer, random: (below: number) => number) => Buffer;

const snippets =
  '\0|\u0001|\uFFFE|<![CDATA[|]]>|-->|<!--|&lt;|&#0;|&#xD800;|<b>|</p>|<table>|"|\'|,|;|\n|\r|\f|***|---|{{<|>}}|[caption]|[/caption]|{%|0000-00-00|9999-99-99|РїСЂРё|\u202E|😀|\\|`|$|{"a":'.split(
    '|',
  );

const mutations: readonly Mutation[] = [
  function flip(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let times = 1 + random(8); times > 0; times--) copy[random(copy.length)] = random(256);
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => bytes.subarray(random(bytes.length)),
  function cutOut(bytes, random) {
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random(200))]);
  },
  function repeat(bytes, random) {
    const from = random(bytes.length);
    const part = bytes.subarray(from, from + 1 + random(80));
    const times = Math.min(10 ** random(5), Math.floor(200_000 / part.length) + 1);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => part),
      bytes.subarray(from),
    ]);
  },
  function insert(bytes, random) {
    const from = random(bytes.length);
    const snippet = Buffer.from(snippets[random(snippets.length)] ?? '');
    return Buffer.concat([bytes.subarray(0, from), snippet, bytes.subarray(from)]);
  },
  function nest(bytes, random) {
    const [open, close] =
      [
        ['<div>', '</div>'],
        ['<ul><li>', '</li></ul>'],
        ['> ', ''],
        ['[', ']'],
        ['*a ', '*'],
        ['{"a":', '}'],
        ['<blockquote>', ''],
      ][random(7)] ?? [];
    const depth = 10 ** random(4);
    const at = random(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from((open ?? '').repeat(depth)),
      bytes.subarray(at, at + 20),
      Buffer.from((close ?? '').repeat(depth)),
      bytes.subarray(at + 20),
    ]);
  },
];

/** Kinds that need a map. */
const tables = ['csv', 'json', 'sqlite'];
let map = '';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backfile-fuzz-'));
  map = path.join(folder, 'map.yaml');
  writeFileSync(map, 'fields:\n  title: title\n  date: date\n  body: body\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function tryInput(kind: string, name: string, bytes: Buffer, seed: number): Promise<boolean> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const begun = performance.now();
  try {
    const report = await importInto(folder, [file], {
      from: kind,
      dryRun: true,
      ...(tables.includes(kind) ? { map } : {}),
    });
    const differing = report.items.filter(
      ({ wordsMissing = [], wordsExtra = [] }) => wordsMissing.length + wordsExtra.length > 0,
    );
    expect(differing, `words differ: ${kind}, ${name}, seed ${seed}`).toEqual([]);
    const { read, written, unchanged, updated, skipped } = report;
    expect(read).toBe(written + unchanged + updated + skipped);
    expect(performance.now() - begun, `slow: ${kind}, ${name}, seed ${seed}`).toBeLessThan(longest);
    return read > 0;
  } catch (error) {
    // An encoding or a map that a person must give.
    if (error instanceof UsageError || error instanceof CheckFailed) return false;
    throw new Error(`${kind}, ${name}, seed ${seed}`, { cause: error });
  }
}

describe.each(readers.map(({ kind }) => kind))('%s', (kind) => {
  test('reads anything without a crash, and loses no word', async ({ skip }) => {
    const given = seeds[kind] ?? [];
    if (given.length === 0) skip();
    for (const [name, bytes] of given) await tryInput(kind, name, bytes, 0);
    const before = process.memoryUsage().rss;
    const first = Number(process.env['FUZZ_SEED'] ?? 1);
    const end = performance.now() + seconds * 1000;
    let read = 0;
    let count = 0;
    for (let seed = first; performance.now() < end; seed++) {
      const random = randomFrom(seed);
      const [name, seedBytes] = given[random(given.length)] ?? ['', Buffer.from('')];
      let bytes = seedBytes;
      for (let times = 1 + random(3); times > 0 && bytes.length > 0; times--) {
        bytes = mutations[random(mutations.length)]?.(bytes, random) ?? bytes;
      }
      count++;
      if (await tryInput(kind, name, bytes, seed)) read++;
    }
    process.stderr.write(`${kind}: ${count} inputs, ${read} of them with items\n`);
    expect(read).toBeGreaterThan(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(mostGrowth);
  });
});
