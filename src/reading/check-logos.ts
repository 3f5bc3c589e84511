import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../archive/site.ts';
import type { Problem } from '../problem/problem.ts';
import { parseYaml } from '../article/yaml/yaml.ts';
import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';
import { digestOf } from './file-digests.ts';
import { PictureError, type PictureFault } from '../pictures/picture-error.ts';

/** What is known of a logo. */
export interface LogoReport {
  fault?: PictureFault | undefined;
  /** See `DecodedPicture`. */
  ground?: boolean | undefined;
}

/**
 * Checks that the logos in site.yaml are pictures in public/; otherwise pages, feeds and data would link to nothing.
 * `source`: the text of site.yaml. A publisher's logo may be a web address, which is not checked. `ground`: whether the
 * site's own logo needs a light background.
 */
export async function checkLogos(
  site: Site,
  source: string,
  publicFiles: readonly string[],
  reportOn: (file: string) => Promise<LogoReport>,
): Promise<{ problems: Problem[]; ground: boolean }> {
  const problems: Problem[] = [];
  let ground = false;
  const named = [
    { field: ['logo'], logo: site.logo },
    { field: ['publisher', 'logo'], logo: site.publisher.logo },
  ];
  for (const { field, logo } of named) {
    if (logo === undefined || /^https?:/.test(logo)) continue;
    const file = logo.replace(/^\/+/, '');
    const isThere = publicFiles.includes(file);
    const report: LogoReport = isThere
      ? await reportOn(file)
      : {
          fault: {
            message: 'is not a file in public/',
            hint: `put the picture at public/${file}, or fix its name`,
            rule: 'missing-logo',
          },
        };
    if (field.length === 1) ground = report.ground ?? false;
    const { fault } = report;
    if (!fault) continue;
    problems.push({
      file: 'site.yaml',
      ...parseYaml('site.yaml', source).locate(field),
      severity: 'error',
      field: field.join('.'),
      message: `${field.join('.')}: "${logo}" ${fault.message}`,
      hint: fault.hint,
      rule: fault.rule,
    });
  }
  return { problems, ground };
}

/** Decodes a logo, or returns the cached result for the same bytes. */
export async function reportOnLogo(
  publicDir: string,
  file: string,
  cache: Cache | undefined,
): Promise<LogoReport> {
  const bytes = readFileSync(path.join(publicDir, file));
  const kind = `logo ${codeVersion(['src/pictures/decode-picture.ts'])}`;
  const digest = digestOf(bytes);
  const kept = cache?.get(kind, digest);
  if (kept !== undefined) return JSON.parse(kept) as LogoReport;
  const report = await decodeLogo(bytes);
  cache?.put(kind, digest, JSON.stringify(report));
  return report;
}

async function decodeLogo(bytes: Uint8Array): Promise<LogoReport> {
  const { decodePicture } = await import('../pictures/decode-picture.ts');
  try {
    const { ground } = await decodePicture(bytes, ['svg']);
    return { ground };
  } catch (error) {
    if (error instanceof PictureError) return { fault: error.fault };
    throw error;
  }
}
