import path from 'node:path';
import { defineCommand } from '../terminal/command.ts';

export const merge = defineCommand({
  name: 'merge',
  does: 'joins the parts that several machines have built',
  about: [
    'Joins the folders that SHARD=1/4 npx backfile build, SHARD=2/4 npx backfile build and so on have made. The result is the site that one build would have made, published to the folder of the site, all of it or nothing. The parts are not changed.',
  ],
  words: 'PART…',
  flags: {},
  common: ['out', 'format'],
  examples: [['parts/1 parts/2 parts/3 parts/4', 'joins four parts']],
  statuses: {
    0: 'done',
    1: 'a link is broken or a part is damaged',
    2: 'wrong use, or not all parts of one site',
    3: 'the machine failed',
  },
  async run(options) {
    const [{ merge: mergeParts }, { withLog }, { count }] = await Promise.all([
      import('../site/merge.ts'),
      import('../terminal/log.ts'),
      import('../terminal/summary.ts'),
    ]);
    const folders = options.positionals.map((folder) => path.resolve(process.cwd(), folder));
    const site = await withLog(options.format, (log) => mergeParts(folders, options, log));
    const written = site.added.length + site.replaced.length;
    console.error(
      `joined ${count(folders.length, 'part')}: ${count(site.files, 'file')}; wrote ${count(written, 'file')}, removed ${count(site.removed.length, 'file')}`,
    );
    return 0;
  },
});
