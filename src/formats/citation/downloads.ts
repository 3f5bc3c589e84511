import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

/** A file for a reference manager. The link itself contains it, so it needs neither a script nor a file on the host. */
export interface CitationDownload {
  /** The name of the format, the same in all languages. */
  name: string;
  /** A `data:` address. */
  href: string;
  /** The name of the file. */
  file: string;
}

const formats = [
  { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: ris },
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtex },
  {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
] as const;

/** The formats in which an article's reference can be downloaded. */
export function citationDownloads(reference: Reference): CitationDownload[] {
  return formats.map(({ name, ending, type, write }) => ({
    name,
    href: dataAddress(type, write(reference)),
    file: `${reference.day}-${reference.id.slice(0, 8)}.${ending}`,
  }));
}

/**
 * A `data:` address of a text in UTF-8. Letters of all scripts stay as they are, because encoded they would take six to
 * nine characters; browsers encode them as UTF-8. Every character that could end or change the address is encoded.
 */
export function dataAddress(type: string, text: string): string {
  const body = text
    .toWellFormed()
    .replaceAll(/[^\p{L}\p{M}\p{N}[\p{P}--\p{ASCII}]\-._~!$\(\)*,;:@\/?=+']/gv, encodeURIComponent);
  return `data:${type};charset=utf-8,${body}`;
}
