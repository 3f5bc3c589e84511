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
