import type { PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts } from './sentence.ts';

/** Characters that TeX takes for its own. Braces as words: BibTeX counts escaped ones too. */
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

/** A newspaper article as a BibTeX entry, in UTF-8; the address is bare, as styles wrap it in \url. */
export function bibtex(reference: Reference): string {
  const { title, authors, publisher, archive, day, lang, address, rights, withdrawn } = reference;
  const [, month, date] = dateParts(day);
  const fields: Record<string, string | undefined> = {
    // Twice: styles change the case of what is in single braces.
    title: `{${escape(title)}}`,
    author: authors.map(nameOf).join(' and '),
    journal: escape(publisher),
    // A list of names to some: braces keep an "and" in it.
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
 * `peskov-taliban-fait-accompli-2021-08-26`, of the address's last part: what people can read and type, and no other
 * article has. A translation adds its language: `…-2021-08-26-ru`.
 */
function keyOf({ address, day, id, lang, translated }: Reference): string {
  const last = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '';
  const slug = /^[\w-]+$/.test(last) ? last : id;
  return [slug, day, ...(translated ? [lang] : [])].join('-');
}

/** `Family, Jr., Given`; whole names in braces, and so is an "and" that is no break between names. */
function nameOf(name: PersonName): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const { family, given, suffix } = name;
  const parts = [family, ...(suffix ? [suffix] : []), given].map(escape);
  return parts.map((part) => (/\band\b/i.test(part) ? `{${part}}` : part)).join(', ');
}

function escape(text: string): string {
  return (
    text
      // Two of them, and a mark before a grave accent, become other characters.
      .split(/(?<=-)(?=-)|(?<=')(?=')|(?<=[?!`])(?=`)/)
      .map((part) =>
        part.replaceAll(/[\\{}~^%&$#_]/g, (character) => special[character] ?? character),
      )
      .join('{}')
  );
}
