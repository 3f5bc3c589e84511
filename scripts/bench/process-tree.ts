import { readdir, readFile } from 'node:fs/promises';
import { runProgram } from '../../src/system/processes.ts';

/** A process as the system lists it; `born` tells it from a later one with the same number. */
export interface Process {
  pid: number;
  parent: number;
  born: string;
  /** Resident memory. */
  bytes: number;
}

/**
 * Watches a process and all that it starts, and theirs. Their memory is added up as resident sets: what
 * several of them share, such as the program itself, counts for each.
 */
export function watchTree(
  root: number,
  everyMs = 50,
  list: () => Promise<Process[]> = listProcesses,
): { stop(): Promise<{ peakBytes: number }> } {
  const tree = createTree(root);
  const watch = new AbortController();
  let peakBytes = 0;
  const looking = (async () => {
    while (!watch.signal.aborted) {
      peakBytes = Math.max(peakBytes, tree.bytes(await list()));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async stop() {
      watch.abort();
      await looking;
      return { peakBytes };
    },
  };
}

/** Adds up a tree in one list of processes after another. Who once belonged to it does so without its parent. */
export function createTree(root: number): { bytes(processes: readonly Process[]): number } {
  let known = new Set<string>();
  const key = ({ pid, born }: Process) => `${pid} ${born}`;
  return {
    bytes(processes) {
      const children = Map.groupBy(processes, ({ parent }) => parent);
      const members = new Set<Process>();
      const add = (one: Process) => {
        if (members.has(one)) return;
        members.add(one);
        children.get(one.pid)?.forEach(add);
      };
      processes.filter((one) => one.pid === root || known.has(key(one))).forEach(add);
      known = new Set([...members].map(key));
      return [...members].reduce((sum, { bytes }) => sum + bytes, 0);
    },
  };
}

/** All processes of this machine: from /proc on Linux, from ps elsewhere. */
function listProcesses(): Promise<Process[]> {
  return process.platform === 'linux' ? listFromProc() : listFromPs();
}

let pageBytes: number | undefined;

async function listFromProc(): Promise<Process[]> {
  pageBytes ??= Number((await runProgram('getconf', ['PAGESIZE'])).output);
  const size = pageBytes;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    // A process may end between the two.
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  return all.flatMap((stat) => (stat === '' ? [] : [parseStat(stat, size)]));
}

/** A line of /proc/PID/stat; the program's name in it may hold spaces and brackets. */
export function parseStat(stat: string, pageSize: number): Process {
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: fields 3 and on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    pid: Number.parseInt(stat, 10),
    parent: Number(fields[1]),
    born: fields[19] ?? '',
    bytes: Number(fields[21]) * pageSize,
  };
}

async function listFromPs(): Promise<Process[]> {
  const { output } = await runProgram('ps', ['-axo', 'pid=,ppid=,rss=,lstart=']);
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsePs);
}

/** A line of `ps -o pid=,ppid=,rss=,lstart=`; the memory is in KiB. */
export function parsePs(line: string): Process {
  const [pid, parent, kib, ...born] = line.trim().split(/\s+/);
  return {
    pid: Number(pid),
    parent: Number(parent),
    born: born.join(' '),
    bytes: Number(kib) * 1024,
  };
}
