import type { SiteProblem } from '../../problem/problem-tally.ts';
import { pageFile } from '../../views/addresses.ts';
import type { Manifest } from '../publish/manifest.ts';

/** Finds pages and files of the manifest that the site lacks. `files`: those of the site. */
export function* checkListing(
  manifest: Manifest,
  files: ReadonlySet<string>,
): Generator<SiteProblem> {
  const hint = 'run npm run build';
  for (const file of manifest.files.keys()) {
    if (files.has(file)) continue;
    yield { where: file, rule: 'missing-file', message: 'the file is gone', hint };
  }
  for (const route of manifest.routes.keys()) {
    const file = pageFile(route);
    if (manifest.files.has(file)) continue;
    yield {
      where: file,
      rule: 'missing-page',
      message: `the page of ${route} was not written`,
      hint,
    };
  }
  for (const file of manifest.outputs.keys()) {
    if (manifest.files.has(file)) continue;
    yield { where: file, rule: 'missing-file', message: 'the file was not written', hint };
  }
}

/** Whether a file is as it was built. `digest`: its SHA-256 in hexadecimal. */
export function* checkDigest(
  file: string,
  digest: string,
  manifest: Manifest,
): Generator<SiteProblem> {
  const expected = manifest.files.get(file)?.sha256;
  if (expected === undefined) {
    yield {
      where: file,
      rule: 'stray-file',
      message: 'no build wrote this file',
      hint: 'delete it, or put it into public/',
    };
  } else if (expected !== digest) {
    yield {
      where: file,
      rule: 'changed-file',
      message: 'the file is not as it was built',
      // A build trusts the files that it finds.
      hint: 'delete it, and run npm run build',
    };
  }
}
