import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bench as measureAll } from './bench/bench.ts';
import { standardSeed } from './bench/corpus.ts';
import { formatReport } from './bench/table.ts';
import { runScript } from '../src/commands/frame.ts';
import { UsageError } from '../src/system/errors.ts';
import { defineCommand } from '../src/terminal/command.ts';
import { createProgress } from '../src/terminal/progress.ts';

function readNumber(flag: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (/^\d+$/.test(text) && number > 0 && number < 2 ** 31) return number;
  throw new UsageError(`--${flag}: "${text}" is not a valid number; write it as 1000`);
}

const bench = defineCommand({
  name: 'bench',
  does: 'builds a generated archive and measures it',
  about: [
    'Generates an archive of invented words and builds it: from nothing, with an article added, changed and removed, with one changed in an old year, from a fresh checkout with nothing changed, and with a template changed. Prints what that took as Markdown tables, and as JSON.',
  ],
  flags: {
    articles: { type: 'string', value: 'N', help: 'how many; default: 1000' },
    against: {
      type: 'string',
      value: 'hugo',
      help: 'lets Hugo and Pagefind do the same in the same run',
    },
    json: {
      type: 'string',
      value: 'FILE',
      help: 'writes the JSON to a file instead of printing it',
    },
    keep: { type: 'boolean', help: 'leaves the generated folders where they are, and says where' },
    seed: {
      type: 'string',
      value: 'N',
      help: `generates another archive; default: ${standardSeed}, which all published figures use`,
    },
  },
  common: [],
  statuses: {
    0: 'done',
    1: 'a build failed',
    2: 'wrong use',
    3: 'the machine failed, or Hugo is not installed',
  },
  async run({ values }) {
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
    const report = await measureAll(request, createProgress(process.stderr));
    console.log(formatReport(report));
    const json = `${JSON.stringify(report, null, 2)}\n`;
    if (values.json === undefined) console.log(`\`\`\`json\n${json}\`\`\``);
    else await writeFile(values.json, json);
    return 0;
  },
});

await runScript(bench);
