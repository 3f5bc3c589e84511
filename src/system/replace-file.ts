import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file that lies there anew, whole or not at all; its permissions stay. */
export function replaceFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: statSync(file).mode & 0o777, flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
