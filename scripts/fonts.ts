import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runScript } from '../src/commands/frame.ts';
import { root } from '../src/system/root.ts';
import { defineCommand } from '../src/terminal/command.ts';

const fonts = defineCommand({
  name: 'fonts',
  does: 'cuts the font of Arabic pages from its package, after a change of that package',
  about: [
    'Cuts the font of Arabic pages from its package again, after a change of the package or of src/i18n/arabic-letters.ts. Then adapt the ranges of letters in src/styles/fonts.css; a test says where they differ.',
  ],
  flags: {},
  common: [],
  statuses: { 0: 'done' },
  async run() {
    const { arabicFace, cutArabicFace } = await import('./fonts/cut-fonts.ts');
    writeFileSync(path.join(root, arabicFace), await cutArabicFace());
    process.stdout.write(`${arabicFace}\n`);
    return 0;
  },
});

await runScript(fonts);
