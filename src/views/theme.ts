import type { Site } from '../archive/site.ts';

/**
 * The style sheet of an archive's own look, which overrides ours; undefined where it has none. Ours is in
 * layers, so that what is in none wins, in whatever order they come.
 */
export function themeCss({ accent, theme }: Site): string | undefined {
  if (!accent && theme === undefined) return undefined;
  const own = accent ? `:root{--accent:light-dark(${accent.light},${accent.dark})}\n` : '';
  return own + (theme ?? '');
}
