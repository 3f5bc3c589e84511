import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './files.ts';

/** Whether a process with this number is running on this machine, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // ESRCH: there is none. EPERM: there is one of another user.
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * When a process started, as Linux gives it: the boot's id, and clock ticks since the boot. It distinguishes the
 * process from a later one with the same number. Undefined on other systems and for a process that has ended.
 */
export function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, may contain spaces and brackets; the 22nd is the start.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

export interface ProgramOptions {
  cwd?: string;
  /** Added to this process's environment. */
  env?: Readonly<Record<string, string>>;
  /** Whether the output is shown as it comes instead of returned. */
  isShown?: boolean;
}

/**
 * Runs a program without a shell and without input. `status`: its exit status, 1 if a signal ended it. `output`: what it
 * printed on both outputs, as UTF-8. Throws if it cannot be started.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env = {}, isShown = false }: ProgramOptions = {},
): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const stdio = isShown ? 'inherit' : 'pipe';
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdio, stdio],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
