import { hash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { MachineError } from '../system/errors.ts';

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

/** Raised when the table changes. Files of other versions belong to other checkouts. */
const version = 1;
const name = `cache-${version}.sqlite`;
/** In days. Marking everything that is needed takes a second, so not every build does it. */
const markEvery = 7;
const forgetAfter = 60;
const day = 86_400_000;
/** How many characters are written in one transaction; other builds wait only that long. */
const batch = 4_000_000;

interface Open {
  db: DatabaseSync;
  find: StatementSync;
  /** What a row itself says that it is, whatever the index says. */
  locate: StatementSync;
  /** Whether this run marks what is needed. */
  marks: boolean;
}

interface Pending {
  kind: string;
  key: string;
  value: string;
}

/**
 * Opens the cache in CACHE_DIR. Several builds may share it. A build that has no access within `patience` milliseconds
 * goes on without it. Damaged entries are deleted. `now`: milliseconds since 1970 UTC. Throws a `MachineError` if the
 * disk fails.
 */
export function openCache(cacheDir: string, now = Date.now(), patience = 30_000): Cache {
  return new TableCache(path.join(cacheDir, name), Math.floor(now / day), patience);
}

class TableCache implements Cache {
  readonly #file: string;
  readonly #today: number;
  readonly #patience: number;
  readonly #wanted = new Set<number>();
  #open: Open | undefined;
  #pending = new Map<string, Pending>();
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
      this.#open = start(this.#file, this.#today, this.#patience);
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

function start(file: string, today: number, patience: number): Open {
  mkdirSync(path.dirname(file), { recursive: true });
  removeOthers(path.dirname(file), today);
  const db = new DatabaseSync(file, { timeout: patience });
  try {
    // Checksums detect what a power cut damages, so nothing needs to wait for the disk.
    db.exec(
      'pragma page_size = 32768; pragma auto_vacuum = incremental; pragma synchronous = off; pragma cache_size = -65536',
    );
    db.exec(
      'create table if not exists entries (id integer primary key, kind text not null,' +
        ' key text not null, used integer not null, sum text not null, value text not null,' +
        ' unique (kind, key))',
    );
    const find = db.prepare('select id, sum, value from entries where kind = ? and key = ?');
    const locate = db.prepare('select kind, key from entries where id = ?');
    const marked = Number(db.prepare('pragma user_version').get()?.['user_version']);
    return { db, find, locate, marks: marked > today || marked <= today - markEvery };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Files of other versions of the table that have not been used for long. */
function removeOthers(folder: string, today: number): void {
  for (const other of readdirSync(folder)) {
    if (other === name || !/^cache-\d+\.sqlite$/.test(other)) continue;
    const file = path.join(folder, other);
    const old = statSync(file, { throwIfNoEntry: false });
    if (old && old.mtimeMs / day < today - forgetAfter) rmSync(file, { force: true });
  }
}

function insert({ db, locate }: Open, entries: readonly Pending[], today: number): void {
  const identify = db.prepare('select id from entries where kind = ? and key = ?');
  const add = db.prepare(
    'insert or replace into entries (kind, key, used, sum, value) values (?, ?, ?, ?, ?)',
  );
  inTransaction(db, 'begin immediate', () => {
    for (const { kind, key, value } of entries) {
      add.run(kind, key, today, sumOf(kind, key, value), value);
    }
    // If the index is damaged, a written value may not be found again, or may have replaced another; then each build
    // would make it again.
    const isThere = ({ kind, key }: Pending) => {
      const id = identify.get(kind, key)?.['id'] ?? null;
      const row = locate.get(id);
      return row?.['kind'] === kind && row['key'] === key;
    };
    if (!entries.every(isThere)) throw new MisledError();
  });
}

/** Marks what is needed, and deletes what no marking build has needed for long. */
function forget(db: DatabaseSync, wanted: Iterable<number>, today: number): void {
  const mark = db.prepare('update entries set used = ? where id = ?');
  inTransaction(db, 'begin immediate', () => {
    for (const id of wanted) mark.run(today, id);
    db.prepare('delete from entries where used < ? or used > ?').run(
      today - forgetAfter,
      today + forgetAfter,
    );
    db.exec(`pragma user_version = ${today}`);
  });
  db.exec('pragma incremental_vacuum');
}

function inTransaction<T>(db: DatabaseSync, begin: string, work: () => T): T {
  db.exec(begin);
  try {
    const result = work();
    db.exec('commit');
    return result;
  } catch (error) {
    // Some failures roll it back by themselves.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/** Includes the kind and the key, so that no value is taken for another. */
function sumOf(kind: string, key: string, value: string): string {
  return hash('sha1', `${kind}\0${key}\0${value}`, 'base64');
}

function isWritable(file: string): boolean {
  try {
    for (const each of [file, path.dirname(file)]) accessSync(each, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The table's index leads to the wrong rows. */
class MisledError extends Error {}

/**
 * What went wrong: a damaged table, another build's lock, or the machine (in words). See
 * https://sqlite.org/rescode.html
 */
function faultOf(error: unknown, file: string): 'damaged' | 'busy' | (string & {}) {
  if (error instanceof MisledError) return 'damaged';
  const { code, errcode } = error as { code?: string; errcode?: number };
  // A number too large for its column.
  if (code === 'ERR_OUT_OF_RANGE') return 'damaged';
  if (errcode === undefined) throw error;
  const shortRead = 522;
  const fileMoved = 1032;
  if (errcode === shortRead || errcode === fileMoved) return 'damaged';
  switch (errcode & 0xff) {
    case 5:
    case 6:
    case 15:
      return 'busy';
    case 3:
      return 'permission is missing';
    case 8:
      // A header that looks like that of a newer SQLite also makes the file read-only.
      return isWritable(file) ? 'damaged' : 'the file cannot be written';
    case 10:
      return 'the disk cannot be read or written';
    case 13:
      return 'the disk is full';
    case 14:
      return 'the file cannot be opened';
    default:
      return 'damaged';
  }
}
