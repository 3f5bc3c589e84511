import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { arabicFace, cutArabicFace } from './fonts/cut-fonts.ts';
import { runCommand } from '../src/system/errors.ts';
import { readOptions } from '../src/terminal/options.ts';
import { root } from '../src/system/root.ts';

const usage = `npm run fonts

Cuts the face of Arabic pages from its package anew, after a change of the package or of src/i18n/arabic-letters.ts.
The letters' ranges in src/styles/fonts.css are to follow; a test says where they do not.

Exit status: 0 done.
`;

await runCommand(async () => {
  const { help } = readOptions(process.argv.slice(2), process.env, process.cwd(), { usage });
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  writeFileSync(path.join(root, arabicFace), await cutArabicFace());
  process.stdout.write(`${arabicFace}\n`);
  return 0;
});
