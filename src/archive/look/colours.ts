/** A colour in a light scheme and in a dark one. */
export interface Pair {
  light: string;
  dark: string;
}

/** The site's own colours, as src/styles/tokens.css has them, for what is not styled by it; a test compares. */
export const colours = {
  paper: { light: '#fdfcf9', dark: '#131210' },
  ink: { light: '#1a1815', dark: '#ebe6dc' },
  inkSoft: { light: '#5d574d', dark: '#a69f92' },
  accent: { light: '#a3151d', dark: '#ff8f7e' },
} as const satisfies Record<string, Pair>;
