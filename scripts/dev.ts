import { watch } from 'node:fs';
import { build } from '../src/build/build.ts';
import { explain, runCommand, untilStopped } from '../src/build/exit.ts';
import { readManifest } from '../src/build/manifest.ts';
import { readOptions } from '../src/build/options.ts';
import { createProgress } from '../src/build/progress.ts';
import { serveSite } from '../src/build/serve.ts';

const usage = `npm run dev

Builds the archive and serves it, with search, and builds again whenever a file in the content folder
is saved. What is wrong shows in the terminal; the last good site stays.

  --content DIR     the content folder; default: CONTENT_DIR, else content
  --out DIR         where the preview is built; default: OUT_DIR, else dist
`;

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), { usage });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const attempt = async () => {
    try {
      await build(options, createProgress({ write: () => true }));
      process.stderr.write('built; reload the page\n');
    } catch (error) {
      process.stderr.write(`${explain(error).message}\n`);
    }
  };
  await attempt();
  const manifest = await readManifest(options.outDir);
  const basePath = new URL(manifest?.settings.siteUrl ?? 'http://localhost/').pathname;
  const site = await serveSite(options.outDir, { basePath });
  console.log(`The archive is at ${site.address} (Ctrl-C stops it)`);
  let running = false;
  let again = false;
  const rebuild = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await attempt();
    }
    running = false;
  };
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(options.contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 100);
  });
  await untilStopped();
  watcher.close();
  await site.close();
  return 0;
});
