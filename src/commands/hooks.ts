import { defineCommand } from '../terminal/command.ts';

export const hooks = defineCommand({
  name: 'hooks',
  does: 'makes git check what is staged before each commit and add its addresses to the ledger, and VS Code complete fields, topics and sources',
  about: [
    "Sets up an editor's computer. Before each commit git checks what is staged, and refuses the commit if there are errors; it adds the addresses of new articles to the ledger. VS Code completes and explains fields, topics and sources; from then on backfile dev, check --fix and the commands that change names keep that up to date.",
  ],
  flags: {},
  common: ['content', 'cache'],
  statuses: { 0: 'done', 2: 'there is no git repository, or it has another pre-commit hook' },
  async run(options) {
    const [
      { readContent },
      { writeEditorFiles },
      { installHook },
      { openCache },
      { pathOf },
      { knownLanguages },
    ] = await Promise.all([
      import('../reading/read-content.ts'),
      import('../editing/setup/editor-files.ts'),
      import('../editing/setup/install-hooks.ts'),
      import('../cache/cache.ts'),
      import('../terminal/problem-list.ts'),
      import('../i18n/languages.ts'),
    ]);
    const hook = await installHook(process.cwd());
    const cache = openCache(options.cacheDir);
    const content = await readContent({
      ...options,
      now: Date.now(),
      cache,
      craft: true,
    }).finally(() => cache.close());
    if (content.vocabularies) {
      const editions = content.site?.editions ?? knownLanguages;
      writeEditorFiles(process.cwd(), content.vocabularies, editions);
    }
    process.stdout.write(`${pathOf(hook, process.cwd(), process.cwd())}\n.vscode\n`);
    return 0;
  },
});
