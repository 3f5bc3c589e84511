import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { MisledError } from './table-fault.ts';

/** Raised when the table changes. Files of other versions belong to other checkouts. */
const version = 1;
/** The name of the table's file in CACHE_DIR. */
export const tableName = `cache-${version}.sqlite`;
/** In days. Marking everything that is needed takes a second, so not every build does it. */
const markEvery = 7;
const forgetAfter = 60;
const day = 86_400_000;

/** The cache's table in SQLite. */
export interface CacheTable {
  db: DatabaseSync;
  find: StatementSync;
  /** What a row itself says that it is, whatever the index says. */
  locate: StatementSync;
  /** Whether this run marks what is needed. */
  marks: boolean;
}

/** A value that is not written yet. */
export interface PendingEntry {
  kind: string;
  key: string;
  value: string;
}

/**
 * Opens the table, and creates it if there is none. `today`: days since 1970. `patience`: how many milliseconds to wait
 * for another build's lock. Throws SQLite's errors; see `faultOf`.
 */
export function openTable(file: string, today: number, patience: number): CacheTable {
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
    if (other === tableName || !/^cache-\d+\.sqlite$/.test(other)) continue;
    const file = path.join(folder, other);
    const old = statSync(file, { throwIfNoEntry: false });
    if (old && old.mtimeMs / day < today - forgetAfter) rmSync(file, { force: true });
  }
}

/** Writes entries in one transaction. Throws a `MisledError` if the index is damaged. */
export function insert(
  { db, locate }: CacheTable,
  entries: readonly PendingEntry[],
  today: number,
): void {
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
    const isThere = ({ kind, key }: PendingEntry) => {
      const id = identify.get(kind, key)?.['id'] ?? null;
      const row = locate.get(id);
      return row?.['kind'] === kind && row['key'] === key;
    };
    if (!entries.every(isThere)) throw new MisledError();
  });
}

/** Marks entries (by row) as needed, and deletes those that no marking build has needed for long. */
export function forget(db: DatabaseSync, wanted: Iterable<number>, today: number): void {
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

/** Runs work between `begin`, which is the SQL to begin with, and a commit; an error undoes it. */
export function inTransaction<T>(db: DatabaseSync, begin: string, work: () => T): T {
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

/** A checksum of the value with its kind and key, so that no value is taken for another. */
export function sumOf(kind: string, key: string, value: string): string {
  return hash('sha1', `${kind}\0${key}\0${value}`, 'base64');
}
