import { readContent } from '../src/reading/read-content.ts';
import { writeEditorFiles } from '../src/editing/setup/editor-files.ts';
import { runCommand } from '../src/system/errors.ts';
import { installHook } from '../src/editing/setup/install-hooks.ts';
import { readOptions } from '../src/terminal/options.ts';
import { openCache } from '../src/cache/cache.ts';
import { pathOf } from '../src/terminal/problem-list.ts';
import { knownLanguages } from '../src/i18n/languages.ts';

const usage = `npm run hooks

Sets up an editor's desk: before each commit git checks what is staged and refuses it while it has errors, and VS
Code completes and explains fields, topics and sources (npm run check keeps that up to date from then on).

  --content DIR   the content folder; default: CONTENT_DIR, else content
  --cache DIR     what is kept between runs; default: CACHE_DIR, else .cache

Exit status: 0 done; 2 no git repository, or it has another pre-commit hook.
`;

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), { usage });
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const hook = installHook(process.cwd());
  const cache = openCache(options.cacheDir);
  const content = await readContent({ ...options, now: Date.now(), cache, craft: true }).finally(
    () => cache.close(),
  );
  if (content.vocabularies) {
    const editions = content.site?.editions ?? knownLanguages;
    writeEditorFiles(process.cwd(), content.vocabularies, editions);
  }
  process.stdout.write(`${pathOf(hook, process.cwd(), process.cwd())}\n.vscode\n`);
  return 0;
});
