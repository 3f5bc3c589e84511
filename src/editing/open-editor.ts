import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UsageError } from '../system/errors.ts';

/** The command line of the person's editor, from VISUAL or EDITOR; may have arguments, like `code --wait`. */
function editorOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env['VISUAL'] || env['EDITOR'] || undefined;
}

/** Opens a file in the person's editor and waits until it is closed. */
export async function openEditor(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const editor = editorOf(env);
  if (editor === undefined) {
    throw new UsageError('no editor is set: export EDITOR=nano, say, or leave out --open');
  }
  // Run by the shell, as git does: the setting is a command line, but the file's name is not part of it.
  const child = spawn('sh', ['-c', `${editor} "$@"`, 'sh', file], { stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new UsageError(`"${editor}" could not open ${file}`);
}
