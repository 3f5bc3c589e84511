/** A file of an installed package that is copied to the site. */
export interface PackageFile {
  /** The name to import: `@fontsource/noto-mono/files/….woff2`. */
  module: string;
}

interface Face {
  family: string;
  /** Descriptors besides `font-style` and `src`. */
  descriptors: string;
  file: PackageFile;
}

const sans = (letters: string, range: string): Face => ({
  family: 'Source Sans 3',
  descriptors: `font-display: swap; font-weight: 200 900; size-adjust: 110%; unicode-range: ${range};`,
  file: {
    module: `@fontsource-variable/source-sans-3/files/source-sans-3-${letters}-wght-normal.woff2`,
  },
});

/**
 * The fonts of Sveltia CMS's interface; other scripts use the system's fonts. The ranges come from the packages'
 * index.css.
 */
const faces: readonly Face[] = [
  sans(
    'latin-ext',
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  ),
  sans('cyrillic', 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116'),
  sans(
    'latin',
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  ),
  {
    family: 'Noto Mono',
    descriptors: 'font-display: swap; font-weight: 400;',
    file: { module: '@fontsource/noto-mono/files/noto-mono-latin-400-normal.woff2' },
  },
  {
    family: 'Material Symbols Outlined',
    descriptors: 'font-display: block; font-weight: 100 700;',
    file: {
      module:
        '@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2',
    },
  },
];

const nameOf = ({ file }: Face) => file.module.slice(file.module.lastIndexOf('/') + 1);

/** The font files, by their names next to the style sheet. */
export const adminFonts: ReadonlyMap<string, PackageFile> = new Map(
  faces.map((face) => [nameOf(face), face.file]),
);

/**
 * Sveltia CMS adds a style sheet that loads these fonts from another host, unless an element with that style sheet's id
 * exists: https://github.com/sveltejs/svelte/blob/svelte%405.57.1/packages/svelte/src/internal/client/dom/css.js
 */
export const adminFontsId = 'svelte-zc2rtw';

/** The same style sheet, with the site's own files. */
export const adminFontsCss = `${faces
  .map(
    (face) =>
      `@font-face { font-family: '${face.family}'; font-style: normal; ${face.descriptors} src: url('${nameOf(face)}') format('woff2'); }`,
  )
  .join('\n')}
.material-symbols-outlined {
  font: normal 24px/1 'Material Symbols Outlined';
  font-feature-settings: 'liga';
  letter-spacing: normal;
  text-transform: none;
  display: inline-block;
  white-space: nowrap;
  overflow-wrap: normal;
  direction: ltr;
}
`;
