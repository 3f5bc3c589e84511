import { readFileSync } from 'node:fs';
import { codeOf } from './files.ts';

/** Whether this machine has a process of this number, anybody's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // ESRCH: there is none. EPERM: there is one that belongs to somebody else.
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * When a process began, as Linux says it: the boot, and clock ticks since then. Tells it from a later process of the same
 * number. Undefined on other systems and for a process that has ended.
 */
export function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name, may hold spaces and brackets; the 22nd is the start.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return undefined;
  }
}
