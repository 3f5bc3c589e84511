import { UsageError } from '../../system/errors.ts';
import type { FileRecord, Manifest } from '../publish/manifest.ts';

/** The folder of a build with SHARD. */
export interface BuiltPart {
  folder: string;
  manifest: Manifest;
}

/** The manifest of the whole site, and for each file the folder of the part that has it. */
export interface JoinedManifest {
  manifest: Manifest;
  folderOf: ReadonlyMap<string, string>;
}

const hint = 'build all parts from one commit, with the same SITE_URL and AS_OF';

/** Joins the manifests of parts. Throws `UsageError` unless these are all the parts of one site, each once. */
export function joinManifests(parts: readonly BuiltPart[]): JoinedManifest {
  const [first] = parts;
  if (!first) throw new UsageError('name the folders of all parts, as in npm run merge -- one two');
  const { part: firstPart = '', content: _content, ...settings } = first.manifest.settings;
  const count = Number(firstPart.split('/')[1]);
  const numbers = new Map<string, string>();
  const files = new Map<string, FileRecord>();
  const folderOf = new Map<string, string>();
  for (const { folder, manifest } of parts) {
    const { part } = manifest.settings;
    if (part === undefined) throw new UsageError(`${folder} is a whole site, not a part of one`);
    if (!part.endsWith(`/${count}`)) {
      throw new UsageError(
        `${first.folder} is part ${firstPart}, ${folder} is part ${part}; ${hint}`,
      );
    }
    const twin = numbers.get(part);
    if (twin !== undefined) throw new UsageError(`${twin} and ${folder} are both part ${part}`);
    numbers.set(part, folder);
    const differing = differences(first.manifest.settings, manifest.settings);
    if (differing.length > 0) {
      const names = differing.join(', ');
      throw new UsageError(`${first.folder} and ${folder} differ in ${names}; ${hint}`);
    }
    for (const [file, record] of manifest.files) {
      const before = folderOf.get(file);
      if (before !== undefined && files.get(file)?.sha256 !== record.sha256) {
        throw new UsageError(`${file} is not the same in ${before} and ${folder}; ${hint}`);
      }
      folderOf.set(file, before ?? folder);
      files.set(file, record);
    }
  }
  const missing = Array.from({ length: count }, (_none, index) => `${index + 1}/${count}`).filter(
    (part) => !numbers.has(part),
  );
  if (missing.length > 0) throw new UsageError(`missing: part ${missing.join(', ')}`);
  return {
    manifest: {
      settings,
      routes: new Map(parts.flatMap(({ manifest }) => [...manifest.routes])),
      bundles: new Map(parts.flatMap(({ manifest }) => [...manifest.bundles])),
      outputs: new Map(parts.flatMap(({ manifest }) => [...manifest.outputs])),
      files,
    },
    folderOf,
  };
}

function differences(a: Manifest['settings'], b: Manifest['settings']): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  // The setting that names the state of the content's files is left out: it may differ (line ends) although their
  // content is the same.
  return [...names].filter((name) => name !== 'part' && name !== 'standing' && a[name] !== b[name]);
}
