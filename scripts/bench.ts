import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bench } from './bench/bench.ts';
import { standardSeed } from './bench/corpus.ts';
import { formatReport } from './bench/table.ts';
import { runCommand, UsageError } from '../src/system/errors.ts';
import { readOptions } from '../src/terminal/options.ts';
import { createProgress } from '../src/terminal/progress.ts';

const usage = `npm run bench -- [--articles N] [--against hugo] [--json FILE] [--keep] [--seed N]

Generates an archive of invented words and builds it: clean, with an article added, changed, removed, changed in
an old year, from a fresh checkout with nothing changed, and with a template changed. Prints what that took as
Markdown tables, and as JSON.

  --articles N     how many; default: 1000
  --against hugo   let Hugo and Pagefind do the same in the same run
  --json FILE      write the JSON there instead of printing it
  --keep           leave the generated folders where they are, and say where
  --seed N         another archive; default: ${standardSeed}, for which all figures are claimed

Exit status: 0 done; 1 a build failed; 2 wrong use; 3 the machine failed, or Hugo is not installed.
`;

const flags = {
  articles: { type: 'string' },
  against: { type: 'string' },
  json: { type: 'string' },
  keep: { type: 'boolean' },
  seed: { type: 'string' },
} as const;

function readNumber(flag: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number < 2 ** 31) return number;
  throw new UsageError(`--${flag}: "${text}" is not a number of this kind; write it as 1000`);
}

await runCommand(async () => {
  const spec = { usage, flags };
  const { values, help } = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (help) {
    console.log(usage);
    return 0;
  }
  if (values.against !== undefined && values.against !== 'hugo') {
    throw new UsageError(`--against: "${values.against}" is not known; only hugo is`);
  }
  const request = {
    articles: readNumber('articles', values.articles, 1000),
    seed: readNumber('seed', values.seed, standardSeed),
    againstHugo: values.against === 'hugo',
    keep: values.keep === true,
    root: path.resolve(import.meta.dirname, '..'),
  };
  const report = await bench(request, createProgress(process.stderr));
  console.log(formatReport(report));
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (values.json === undefined) console.log(`\`\`\`json\n${json}\`\`\``);
  else await writeFile(values.json, json);
  return 0;
});
