import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './errors.ts';

/** A file's text with its line ends and mark of order as they are; throws `UsageError` for what is no UTF-8. */
export async function readWhole(file: string): Promise<string> {
  const bytes = await readFile(file);
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  throw new UsageError(`${file} is not UTF-8 text; save it as UTF-8`);
}

/** Puts a text in a file's place at once: whoever reads meanwhile sees the old one or the new one. */
export async function replaceWhole(file: string, text: string): Promise<void> {
  const mode = await stat(file).then(
    (found) => found.mode,
    () => 0o644,
  );
  // Beside it and hidden: what reads the content folder does not see it.
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}~`);
  try {
    await writeFile(draft, text, { mode, flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
