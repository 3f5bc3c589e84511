import path from 'node:path';
import { lookup } from 'mrmime';
import { speculationType } from '../formats/host/speculation-rules.ts';
import { speculationPath } from '../views/addresses.ts';

/** Types that mrmime does not know, or knows under an older name. */
const more: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.ndjson': 'application/x-ndjson',
  '.opml': 'text/x-opml',
  '.xml': 'application/xml',
  '.xsl': 'application/xslt+xml',
};

/** Those that are sent with their encoding: browsers would guess it. */
const text = /^text\/|^application\/(?!manifest).*(?:json|javascript|xml)$/;

/** The media type of a file, by its ending or its place below OUT_DIR, as the Content-Type header gives it. */
export function mediaTypeOf(file: string): string {
  if (file === speculationPath.slice(1)) return speculationType;
  const type = more[path.extname(file).toLowerCase()] ?? lookup(file) ?? 'application/octet-stream';
  return text.test(type) ? `${type}; charset=utf-8` : type;
}
