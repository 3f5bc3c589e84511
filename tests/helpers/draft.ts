import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { filesIn } from './page.ts';

/** An article: what its original says, and a text for each edition. */
export interface Piece {
  /** A month or year, where nobody knows the day. */
  day: string;
  slug: string;
  fields: Readonly<Record<string, unknown>>;
  editions: Readonly<Record<string, Text>>;
}

/** What one edition says. */
export interface Text {
  title: string;
  body: string;
}

/** All that a site is made of, as data. */
export interface Draft {
  pieces: readonly Piece[];
  /** By slug: the title. */
  pages: Readonly<Record<string, string>>;
  /** By file of a vocabulary: its entries. */
  vocabularies: Readonly<Record<string, Readonly<Record<string, object>>>>;
  /** By file: what tells its bytes from others. */
  pictures: Readonly<Record<string, number>>;
  site: Readonly<Record<string, unknown>> & { editions: readonly string[] };
  asOf: string;
  /** By file of the project: what is added to it. */
  code: Readonly<Record<string, string>>;
}

/** A content folder's files. Texts of editions that the site does not have are left out. */
export async function contentOf(draft: Draft): Promise<Map<string, string | Buffer>> {
  const { editions } = draft.site;
  const files = new Map<string, string | Buffer>([['site.yaml', yaml(draft.site)]]);
  for (const [name, entries] of Object.entries(draft.vocabularies)) files.set(name, yaml(entries));
  for (const [slug, title] of Object.entries(draft.pages)) {
    files.set(`pages/${slug}.md`, markdown({ title }, `About ${title}.\n\n![A map](map.png)`));
    files.set(`pages/${slug}.ru.md`, markdown({ title: `${title} ru` }, 'По-русски.'));
    files.set('pages/map.png', await picture(draft.pictures['map.png'] ?? 0));
  }
  for (const piece of draft.pieces) {
    const { day, slug, fields, editions: texts } = piece;
    const langs = editions.filter((lang) => texts[lang]);
    // The original is the one whose file names no language.
    const ranked = langs.sort((a, b) => Number(b === 'en') - Number(a === 'en'));
    for (const [rank, lang] of ranked.entries()) {
      const { title = '', body = '' } = texts[lang] ?? {};
      const suffix = lang === 'en' ? '' : `.${lang}`;
      const own = rank === 0 ? { date: day, ...fields } : {};
      const text = markdown({ title, ...(lang === 'en' ? { lang } : {}), ...own }, body);
      files.set(`articles/${day.slice(0, 4)}/${day}-${slug}${suffix}.md`, text);
    }
    const said = JSON.stringify(piece);
    for (const name of Object.keys(draft.pictures).filter((one) => said.includes(one))) {
      const file = `articles/${day.slice(0, 4)}/${name}`;
      files.set(file, await picture(draft.pictures[name] ?? 0));
    }
  }
  return files;
}

/** Brings a folder to these files; those that stay as they are are not touched. */
export function writeContent(folder: string, files: ReadonlyMap<string, string | Buffer>): void {
  const place = (file: string) => path.join(folder, file);
  for (const [file, content] of files) {
    if (existsSync(place(file)) && readFileSync(place(file)).equals(Buffer.from(content))) continue;
    mkdirSync(path.dirname(place(file)), { recursive: true });
    writeFileSync(place(file), content);
  }
  for (const file of filesIn(folder)) {
    if (files.has(file) || file.startsWith('.git/')) continue;
    rmSync(place(file));
    const rest = path.dirname(place(file));
    if (readdirSync(rest).length === 0) rmSync(rest, { recursive: true });
  }
}

/** JSON is YAML. */
function yaml(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function markdown(fields: object, body: string): string {
  return `---\n${yaml(fields)}---\n\n${body}\n`;
}

const pictures = new Map<number, Buffer>();

/** Another number, other bytes, and another shape. */
async function picture(number: number): Promise<Buffer> {
  const known = pictures.get(number);
  if (known) return known;
  const size = { width: 40 + (number % 50), height: 30, channels: 3 as const };
  const background = { r: number % 256, g: (number * 7) % 256, b: 99 };
  const bytes = await sharp({ create: { ...size, background } })
    .png()
    .toBuffer();
  pictures.set(number, bytes);
  return bytes;
}
