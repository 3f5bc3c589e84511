/** What an address is made of, by the names that Hugo and Jekyll have for it. */
export interface AddressParts {
  /** `2021-08-26`; absent where an item has none. */
  day?: string;
  /** The last part, as the generator makes it. */
  slug: string;
  /** As the generator makes it of the headline. */
  title: string;
  /** The file's name without its ending. */
  filename: string;
  /** Folders between the content folder and the file, outermost first. */
  folders: readonly string[];
  categories: readonly string[];
  /** Of a document in a collection of Jekyll; absent: what the folders say. */
  collection?: string;
  path?: string;
  /** How files end where addresses say that: `.html`. */
  ending: string;
}

/** The address (from its first slash) that a pattern such as `/:year/:month/:slug/` gives; undefined where it needs a date and there is none. */
export function fillPermalink(pattern: string, parts: AddressParts): string | undefined {
  const values = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => valueOf(name, parts));
  if (values.includes(undefined)) return undefined;
  const path = pattern.replaceAll(
    /:(\w+)(\[[^\]]*\])?/g,
    (_, name: string) => valueOf(name, parts) ?? '',
  );
  return `/${path}`.replaceAll(/\/{2,}/g, '/');
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function valueOf(name: string, parts: AddressParts): string | undefined {
  const { slug, title, filename, folders, categories, ending, day } = parts;
  const { collection = folders[0] ?? '', path = folders.join('/') } = parts;
  const fixed: Partial<Record<string, string>> = {
    section: folders[0] ?? '',
    sections: folders.join('/'),
    path,
    slug,
    title,
    filename,
    basename: filename,
    name: filename,
    contentbasename: filename,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    categories: categories.join('/'),
    output_ext: ending,
    collection,
  };
  return fixed[name] ?? (day === undefined ? undefined : dateValue(name, day));
}

function dateValue(name: string, day: string): string | undefined {
  const [year = '', month = '', date = ''] = day.split('-');
  const index = Number(month) - 1;
  const values: Partial<Record<string, string>> = {
    year,
    short_year: year.slice(2),
    month,
    i_month: String(index + 1),
    monthname: (months[index] ?? '').toLowerCase(),
    long_month: months[index] ?? '',
    short_month: (months[index] ?? '').slice(0, 3),
    day: date,
    i_day: String(Number(date)),
  };
  const yearDay = Math.round((Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000) + 1;
  return (
    values[name] ??
    (name === 'yearday'
      ? String(yearDay)
      : name === 'y_day'
        ? String(yearDay).padStart(3, '0')
        : undefined)
  );
}

/** A name as Hugo and Jekyll write it in addresses: lower case, with hyphens, in its own script. */
export function urlize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^\p{L}\p{M}\p{N}._~-]/gu, '')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
