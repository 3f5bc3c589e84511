import { rmSync } from 'node:fs';
import path from 'node:path';
import { MachineError } from '../system/errors.ts';
import { faultOf, MisledError } from './table-fault.ts';
import {
  forget,
  insert,
  inTransaction,
  openTable,
  sumOf,
  tableName,
  type CacheTable,
  type PendingEntry,
} from './table.ts';

/**
 * Values that builds keep for later builds. A value is a pure function of its kind and key, so a stale, shared or
 * missing cache cannot change what is built. A kind contains the version of the code that makes its values.
 */
export interface Cache {
  /** Undefined if the value is missing or damaged. */
  get(kind: string, key: string): string | undefined;
  /** Several values in the order of their keys; four times as fast as one by one. */
  getAll(kind: string, keys: readonly string[]): (string | undefined)[];
  /** Whether there is any value of a kind from an earlier run; quicker than asking for each key. */
  has(kind: string): boolean;
  /** Visible to `get` at once, and written to disk before `close` returns. */
  put(kind: string, key: string, value: string): void;
  /** Whether this run marks the entries that are still needed. */
  marks(): boolean;
  /** Marks entries as still needed although this run did not read them. */
  keep(kind: string, keys: Iterable<string>): void;
  /** Writes what is pending, and from time to time deletes what has not been needed for long. */
  close(): void;
}

const day = 86_400_000;
/** How many characters are written in one transaction; other builds wait only that long. */
const batch = 4_000_000;

/**
 * Opens the cache in CACHE_DIR. Several builds may share it. A build that has no access within `patience` milliseconds
 * goes on without it. Damaged entries are deleted. `now`: milliseconds since 1970 UTC. Throws a `MachineError` if the
 * disk fails.
 */
export function openCache(cacheDir: string, now = Date.now(), patience = 30_000): Cache {
  return new TableCache(path.join(cacheDir, tableName), Math.floor(now / day), patience);
}

class TableCache implements Cache {
  readonly #file: string;
  readonly #today: number;
  readonly #patience: number;
  readonly #wanted = new Set<number>();
  #open: CacheTable | undefined;
  #pending = new Map<string, PendingEntry>();
  /** Characters in `#pending`. */
  #size = 0;

  /** `today`: days since 1970. */
  constructor(file: string, today: number, patience: number) {
    this.#file = file;
    this.#today = today;
    this.#patience = patience;
    this.#begin(() => this.#restart());
  }

  get(kind: string, key: string): string | undefined {
    return this.#attempt(() => this.#find(kind, key));
  }

  getAll(kind: string, keys: readonly string[]): (string | undefined)[] {
    const found = this.#attempt(() => {
      const work = () => keys.map((key) => this.#find(kind, key));
      return this.#open ? inTransaction(this.#open.db, 'begin', work) : work();
    });
    return found ?? keys.map(() => undefined);
  }

  has(kind: string): boolean {
    const any = this.#attempt(() =>
      this.#open?.db.prepare('select 1 from entries where kind = ? limit 1').get(kind),
    );
    return any !== undefined;
  }

  marks(): boolean {
    return this.#open?.marks ?? false;
  }

  put(kind: string, key: string, value: string): void {
    this.#pending.set(`${kind}\0${key}`, { kind, key, value });
    this.#size += value.length;
    if (this.#size > batch) this.#flush();
  }

  keep(kind: string, keys: Iterable<string>): void {
    this.#attempt(() => {
      if (!this.#open?.marks) return;
      const find = this.#open.db.prepare('select id from entries where kind = ? and key = ?');
      for (const key of keys) {
        const row = find.get(kind, key);
        if (row) this.#wanted.add(Number(row['id']));
      }
    });
  }

  close(): void {
    this.#flush();
    this.#attempt(() => {
      if (this.#open?.marks) forget(this.#open.db, this.#wanted, this.#today);
    });
    this.#stop();
  }

  #begin(repair: () => void): void {
    this.#attempt(() => {
      this.#open = openTable(this.#file, this.#today, this.#patience);
    }, repair);
  }

  /** Runs against the table; where that shows damage or nothing, gives undefined. */
  #attempt<T>(work: () => T, repair = () => this.#restart()): T | undefined {
    try {
      return work();
    } catch (error) {
      const fault = faultOf(error, this.#file);
      if (fault === 'damaged') repair();
      else if (fault === 'busy') this.#stop();
      else throw new MachineError(`${this.#file}: ${fault}`, { cause: error });
      return undefined;
    }
  }

  #stop(): void {
    const last = this.#open;
    this.#open = undefined;
    try {
      last?.db.close();
    } catch {
      // If it cannot be closed properly, it is abandoned.
    }
  }

  /** Starts again with an empty table. */
  #restart(): void {
    this.#stop();
    this.#wanted.clear();
    for (const end of ['', '-journal']) rmSync(this.#file + end, { recursive: true, force: true });
    this.#begin(() => this.#stop());
  }

  #flush(): void {
    const entries = [...this.#pending.values()];
    this.#pending = new Map();
    this.#size = 0;
    const write = () => {
      if (this.#open && entries.length > 0) insert(this.#open, entries, this.#today);
    };
    this.#attempt(write, () => {
      this.#restart();
      this.#attempt(write, () => this.#stop());
    });
  }

  #find(kind: string, key: string): string | undefined {
    const waiting = this.#pending.get(`${kind}\0${key}`);
    if (waiting) return waiting.value;
    const open = this.#open;
    const row = open?.find.get(kind, key);
    if (!row) return undefined;
    const { id, value, sum } = row;
    // A damaged value is ignored, and overwritten when it is put again.
    if (typeof value !== 'string' || sumOf(kind, key, value) !== sum) {
      const at = open?.locate.get(id ?? null);
      // An index that leads to another row would make this write replace that row.
      if (at?.['kind'] !== kind || at['key'] !== key) throw new MisledError();
      return undefined;
    }
    if (open?.marks) this.#wanted.add(Number(id));
    return value;
  }
}
