import { DatabaseSync } from 'node:sqlite';
import type { ImportedFragment, ImportedName, ImportedPicture } from './imported-item.ts';
import { keyOfAddress, readOldAddress, type MovedAddress, type OldAddress } from './old-address.ts';
import { foldReference, referenceScheme } from './lines/source-reference.ts';

/** Where an item goes. */
export interface Place {
  /** The path of its file below the content folder, without language and `.md`. */
  stem: string;
  /** An edition of the archive. */
  lang: string;
  /** Absent for standing pages. */
  period?: string;
  slug: string;
  /** Its address in the archive, decoded, without the base. */
  path: string;
  /** The stem of an item of the same story that it is no edition of, for that has another day. */
  apartFrom?: string;
}

/**
 * What the first reading of an import finds: where each item goes, and what is at the addresses of the old site. In a
 * database of SQLite's own that is in memory as far as that is small, and else in a temporary file, so that an export of
 * any size can be surveyed. Close it.
 */
export class Survey {
  readonly #db = new DatabaseSync('');
  /** Hosts of the old site. */
  readonly hosts = new Set<string>();
  readonly #insertItem;
  readonly #insertDone;
  readonly #insertAddress;
  readonly #insertPicture;
  readonly #item;
  readonly #stem;
  readonly #story;
  readonly #address;
  readonly #picture;
  readonly #path;
  readonly #insertName;
  readonly #name;
  readonly #picturesOf;
  readonly #insertFragment;
  readonly #fragment;
  readonly #insertMoved;
  readonly #insertLive;
  readonly #live;

  constructor() {
    this.#db.exec(`
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;
      CREATE TABLE items (origin TEXT PRIMARY KEY, stem TEXT, story TEXT, path TEXT, place TEXT);
      CREATE TABLE done (origin TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE INDEX stems ON items (stem);
      CREATE INDEX stories ON items (story) WHERE story IS NOT NULL;
      CREATE INDEX paths ON items (path);
      CREATE TABLE addresses (address TEXT PRIMARY KEY, origin TEXT, path TEXT) WITHOUT ROWID;
      CREATE TABLE live (path TEXT PRIMARY KEY, origin TEXT) WITHOUT ROWID;
      CREATE TABLE moved (address TEXT PRIMARY KEY, path TEXT) WITHOUT ROWID;
      CREATE TABLE pictures (id TEXT PRIMARY KEY, parent TEXT, picture TEXT) WITHOUT ROWID;
      CREATE INDEX parents ON pictures (parent);
      CREATE TABLE fragments (id TEXT PRIMARY KEY, fragment TEXT) WITHOUT ROWID;
      CREATE TABLE names (kind TEXT, slug TEXT, name TEXT, PRIMARY KEY (kind, slug)) WITHOUT ROWID;
      -- Never committed: one by one, 300,000 items took three minutes (November 2026).
      BEGIN;
    `);
    this.#insertItem = this.#db.prepare('INSERT OR IGNORE INTO items VALUES (?, ?, ?, ?, ?)');
    this.#insertDone = this.#db.prepare('INSERT OR IGNORE INTO done VALUES (?)');
    this.#insertAddress = this.#db.prepare('INSERT OR IGNORE INTO addresses VALUES (?, ?, ?)');
    this.#insertPicture = this.#db.prepare('INSERT OR REPLACE INTO pictures VALUES (?, ?, ?)');
    this.#insertFragment = this.#db.prepare('INSERT OR REPLACE INTO fragments VALUES (?, ?)');
    this.#fragment = this.#db.prepare('SELECT fragment FROM fragments WHERE id = ?');
    this.#item = this.#db.prepare('SELECT place FROM items WHERE origin = ?');
    this.#stem = this.#db.prepare('SELECT 1 FROM items WHERE stem = ?');
    this.#story = this.#db.prepare('SELECT place FROM items WHERE story = ? ORDER BY rowid');
    this.#address = this.#db.prepare('SELECT origin, path FROM addresses WHERE address = ?');
    this.#picture = this.#db.prepare('SELECT picture FROM pictures WHERE id = ?');
    this.#insertName = this.#db.prepare('INSERT OR REPLACE INTO names VALUES (?, ?, ?)');
    this.#name = this.#db.prepare('SELECT name FROM names WHERE kind = ? AND slug = ?');
    this.#picturesOf = this.#db.prepare('SELECT picture FROM pictures WHERE parent = ?');
    this.#insertMoved = this.#db.prepare('INSERT OR IGNORE INTO moved VALUES (?, ?)');
    this.#path = this.#db.prepare('SELECT origin FROM items WHERE path = ?');
    this.#insertLive = this.#db.prepare('INSERT OR IGNORE INTO live VALUES (?, ?)');
    this.#live = this.#db.prepare('SELECT origin FROM live WHERE path = ?');
  }

  /** False: an item of that origin is there already. */
  addItem(origin: string, place: Place, story?: string): boolean {
    const { stem, path } = place;
    const { changes } = this.#insertItem.run(
      origin,
      stem,
      story ?? null,
      path,
      JSON.stringify(place),
    );
    return changes > 0;
  }

  /** Marks an item as imported; false if it was before. */
  markDone(origin: string): boolean {
    return this.#insertDone.run(origin).changes > 0;
  }

  placeOf(origin: string): Place | undefined {
    const row = this.#item.get(origin);
    return row === undefined ? undefined : (JSON.parse(String(row['place'])) as Place);
  }

  /** Whether an item has this stem. */
  hasStem(stem: string): boolean {
    return this.#stem.get(stem) !== undefined;
  }

  /** Where the items of a story are, in the order in which they came. */
  placesOf(story: string): Place[] {
    return this.#story.all(story).map((row) => JSON.parse(String(row['place'])) as Place);
  }

  /** Notes an address, or an alias, of what is in the archive already. `origin`: '' where no import wrote it. */
  addLive(path: string, origin: string): void {
    this.#insertLive.run(path, origin);
  }

  /** Who has this address in the archive: the origin of an item, or '' for what was never imported. */
  originAt(path: string): string | undefined {
    return text((this.#path.get(path) ?? this.#live.get(path))?.['origin']);
  }

  /** Notes what is at an old address; the first who has it keeps it. `origin`: '' for pages of names. */
  addAddress(address: string, origin: string, path: string): void {
    const read = readOldAddress(address);
    if (!read) return;
    if (read.host !== '' && origin !== '') this.hosts.add(read.host);
    this.#insertAddress.run(keyOfAddress(read), origin, path);
  }

  /** Notes an old address (a path, decoded) that no page of the archive can be an alias for. */
  addMoved(address: string, path: string): void {
    this.#insertMoved.run(address, path);
  }

  /** Old addresses that no file can answer, by the names in their queries, then by their values. */
  *movedAddresses(): Generator<MovedAddress> {
    const rows = this.#db.prepare(`
      SELECT address, path FROM (
        SELECT address, path FROM addresses WHERE instr(address, '?') > 0
        UNION SELECT address, path FROM moved
      ) ORDER BY CASE WHEN instr(address, '?') = 0 THEN '' WHEN instr(address, '&') > 0 THEN '~'
        ELSE substr(address, instr(address, '?'), instr(address, '=') - instr(address, '?')) END,
        length(address), address`);
    for (const { address, path } of rows.iterate()) {
      yield { from: String(address), to: String(path) };
    }
  }

  /** What is at an old address. */
  at(address: OldAddress): { origin: string; path: string } | undefined {
    const row = this.#address.get(keyOfAddress(address));
    return row && { origin: String(row['origin']), path: String(row['path']) };
  }

  /** Notes a name by which texts refer to an item; the first who has it keeps it. */
  addReference(name: string, origin: string, path: string): void {
    this.#insertAddress.run(referenceScheme + foldReference(name), origin, path);
  }

  /** What texts call by that name: a file, or the end of its path. */
  atReference(name: string): { origin: string; path: string } | undefined {
    const row = this.#address.get(referenceScheme + foldReference(name));
    return row && { origin: String(row['origin']), path: String(row['path']) };
  }

  addPicture(picture: ImportedPicture): void {
    this.#insertPicture.run(picture.id, picture.parent ?? '', JSON.stringify(picture));
  }

  picture(id: string): ImportedPicture | undefined {
    const found = text(this.#picture.get(id)?.['picture']);
    return found === undefined ? undefined : (JSON.parse(found) as ImportedPicture);
  }

  /** The pictures that belong to an item, by its number, in the order of their own. */
  picturesOf(parent: string): ImportedPicture[] {
    return this.#picturesOf
      .all(parent)
      .map(({ picture }) => JSON.parse(String(picture)) as ImportedPicture)
      .sort((a, b) => Number(a.id) - Number(b.id));
  }

  addFragment(fragment: ImportedFragment): void {
    this.#insertFragment.run(fragment.id, JSON.stringify(fragment));
  }

  /** The text that items name by this id. */
  fragment(id: string): ImportedFragment | undefined {
    const found = text(this.#fragment.get(id)?.['fragment']);
    return found === undefined ? undefined : (JSON.parse(found) as ImportedFragment);
  }

  addName(name: ImportedName): void {
    this.#insertName.run(name.kind, name.slug, JSON.stringify(name));
  }

  /** What was said of a name apart from the items that have it. */
  name(kind: ImportedName['kind'], slug: string): ImportedName | undefined {
    const found = text(this.#name.get(kind, slug)?.['name']);
    return found === undefined ? undefined : (JSON.parse(found) as ImportedName);
  }

  close(): void {
    this.#db.close();
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
