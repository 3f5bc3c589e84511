import type { PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts } from './sentence.ts';

/** Characters that TeX treats as commands. Braces become words, because BibTeX counts escaped braces too. */
const special: Readonly<Record<string, string>> = {
  '\\': String.raw`{\textbackslash}`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
  '%': String.raw`\%`,
  '&': String.raw`\&`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
};

/** A newspaper article as a BibTeX entry in UTF-8. The address is not escaped, because styles put it into \url. */
export function bibtex(reference: Reference): string {
  const { title, authors, publisher, archive, day, lang, address, rights, withdrawn } = reference;
  const [, month, date] = dateParts(day);
  const fields: Record<string, string | undefined> = {
    // In double braces: styles change the case of text in single braces.
    title: `{${escape(title)}}`,
    author: authors.map(nameOf).join(' and '),
    journal: escape(publisher),
    // This is a list of names for some programs; braces protect an "and" in it.
    publisher: `{${escape(publisher)}}`,
    entrysubtype: 'newspaper',
    year: day.slice(0, 4),
    month: month?.toString(),
    day: date?.toString(),
    date: day,
    language: lang,
    url: address.replaceAll(/[{}\\]/g, encodeURIComponent),
    note: [archive, withdrawn]
      .filter((one) => one !== undefined)
      .map(escape)
      .join('. '),
    copyright: rights && escape(rights),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${value}}`] : [],
  );
  return `@article{${keyOf(reference)},\n${lines.join(',\n')}\n}\n`;
}

/**
 * `peskov-taliban-fait-accompli-2021-08-26`, made from the address's last segment: readable, easy to type and unique. A
 * translation adds its language: `…-2021-08-26-ru`.
 */
function keyOf({ address, day, id, lang, translated }: Reference): string {
  const last = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '';
  const slug = /^[\w-]+$/.test(last) ? last : id;
  return [slug, day, ...(translated ? [lang] : [])].join('-');
}

/** `Family, Jr., Given`. Undivided names are in braces, and so is an "and" that doesn't separate names. */
function nameOf(name: PersonName): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const { family, given, suffix } = name;
  const parts = [family, ...(suffix ? [suffix] : []), given].map(escape);
  return parts.map((part) => (/\band\b/i.test(part) ? `{${part}}` : part)).join(', ');
}

function escape(text: string): string {
  return (
    text
      // Two of these in a row, and a punctuation mark before a grave accent, would become other characters.
      .split(/(?<=-)(?=-)|(?<=')(?=')|(?<=[?!`])(?=`)/)
      .map((part) =>
        part.replaceAll(/[\\{}~^%&$#_]/g, (character) => special[character] ?? character),
      )
      .join('{}')
  );
}
