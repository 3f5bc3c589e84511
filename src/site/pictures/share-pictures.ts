import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Renderer, type Node } from '@takumi-rs/core';
import { colours } from '../../archive/look/colours.ts';
import { shareSize, type ShareCard } from '../../views/share-picture.ts';
import { codeVersion } from '../../cache/code-version.ts';
import { forgetOld } from '../../cache/forget-old.ts';
import { writeWhole } from '../../system/files.ts';
import type { PictureFile } from './prepare-pictures.ts';

/** The site's own fonts, by script. Letters of other scripts appear as empty boxes. */
const faces = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map((letters) => ({
    name: 'Source Serif',
    file: `@fontsource-variable/source-serif-4/files/source-serif-4-${letters}-wght-normal.woff2`,
  })),
  {
    name: 'Noto Naskh',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  },
];

/** Makes the pictures for shared links, or takes them from the cache. Their names depend on what they show. */
export async function prepareSharePictures(
  cards: readonly ShareCard[],
  options: { cacheDir: string; advance?: (done: number) => void },
): Promise<PictureFile[]> {
  if (cards.length === 0) return [];
  const cache = path.join(options.cacheDir, 'share');
  await mkdir(cache, { recursive: true });
  let renderer: Renderer | undefined;
  const files: PictureFile[] = [];
  for (const [index, card] of cards.entries()) {
    const file = path.join(cache, path.basename(card.file));
    let sha256 = await readKept(file);
    if (sha256 === undefined) {
      renderer ??= await createRenderer();
      sha256 = await keep(file, await renderShareCard(renderer, card));
    }
    files.push({ path: card.file, file, sha256 });
    options.advance?.(index + 1);
  }
  const needed = new Set(files.map(({ file }) => path.basename(file)));
  forgetOld(cache, (name) => needed.has(name.replace(/\.sum$/, '')));
  return files;
}

/** A renderer with the site's fonts. */
export async function createRenderer(): Promise<Renderer> {
  const { resolve } = createRequire(import.meta.url);
  const renderer = new Renderer();
  for (const { name, file } of faces) {
    await renderer.registerFont({ name, data: await readFile(resolve(file)) });
  }
  return renderer;
}

/** Draws a card. Returns a PNG file. */
export async function renderShareCard(renderer: Renderer, card: ShareCard): Promise<Uint8Array> {
  return renderer.render(layOut(card), { ...shareSize, format: 'png', lang: card.lang });
}

function layOut({ dir, site, title, below, accent = colours.accent.light }: ShareCard): Node {
  const small = {
    fontSize: 32,
    color: colours.inkSoft.light,
    lineClamp: 1,
    textOverflow: 'ellipsis',
  };
  return {
    type: 'container',
    style: {
      ...shareSize,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '52px 72px 56px',
      borderTop: `16px solid ${accent}`,
      backgroundColor: colours.paper.light,
      color: colours.ink.light,
      direction: dir,
      fontFamily: 'Source Serif, Noto Naskh',
    },
    children: [
      { type: 'text', text: site, style: small },
      {
        type: 'text',
        text: drawable(title),
        style: {
          fontSize: sizeOf(title),
          fontWeight: 600,
          lineHeight: dir === 'rtl' ? 1.35 : 1.15,
          lineClamp: dir === 'rtl' ? 4 : 5,
          textOverflow: 'ellipsis',
          overflowWrap: 'anywhere',
        },
      },
      { type: 'text', text: below, style: small },
    ],
  };
}

/** Large type for a short headline. A headline that does not fit ends in an ellipsis. */
function sizeOf(title: string): number {
  if (title.length <= 50) return 88;
  return title.length <= 100 ? 72 : 56;
}

/**
 * Removes emoji, which the fonts lack, and cuts a very long text: the renderer lays out all of it before adding the
 * ellipsis, and a text as long as a book would take minutes.
 */
function drawable(title: string): string {
  const text = title.replaceAll(/(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+\s*/gu, '').trim();
  return text.length <= 400 ? text : `${text.slice(0, 400).toWellFormed()}…`;
}

/** The digest of a file in the cache; undefined if it is missing or damaged. */
async function readKept(file: string): Promise<string | undefined> {
  try {
    const sum = await readFile(`${file}.sum`, 'utf8');
    const bytes = await readFile(file);
    const sha256 = sumOf(bytes);
    return sum === stampOf(sha256) ? sha256 : undefined;
  } catch {
    // A cache may be missing or damaged at any time; then the picture is made again.
    return undefined;
  }
}

async function keep(file: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sumOf(bytes);
  await rm(`${file}.sum`, { force: true });
  writeWhole(file, bytes);
  // Written last, so that a sum exists only if its file does.
  writeWhole(`${file}.sum`, stampOf(sha256));
  return sha256;
}

/** Includes the code's version: another renderer or another design makes other bytes under the same name. */
const stampOf = (sha256: string) =>
  sumOf(codeVersion(['src/site/pictures/share-pictures.ts']) + sha256);

function sumOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
