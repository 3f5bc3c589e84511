/** What a build did. */
export interface BuildSummary {
  articles: number;
  pages: number;
  /** Of the pages; the others stayed as they were. */
  rendered: number;
  bundles: number;
  /** Of the search bundles; the others stayed, or came from the cache. */
  indexed: number;
  /** Files that were put into OUT_DIR, and taken from it. */
  written: number;
  removed: number;
  /** In OUT_DIR, and their bytes together; the build's own folder aside. */
  files: number;
  bytes: number;
  seconds: number;
  steps: readonly { name: string; seconds: number }[];
  warnings: number;
}

/** Beyond these a host takes no site, or not for nothing. */
const limits = {
  /** https://developers.cloudflare.com/pages/platform/limits/ */
  files: 20_000,
  /** https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits */
  bytes: 1_000_000_000,
};

/** From this part of a limit on the site is near it. */
const near = 0.8;

/** The build in a few lines for a terminal, with a warning for each host's limit that the site is near or over. */
export function formatSummary(summary: BuildSummary): string {
  const { articles, pages, files, bytes, seconds, steps, warnings } = summary;
  const { rendered, bundles, indexed, written, removed } = summary;
  const slowest = steps.reduce<BuildSummary['steps'][number] | undefined>(
    (one, other) => (one && one.seconds >= other.seconds ? one : other),
    undefined,
  );
  const lines = [
    `${count(articles, 'article')}, ${count(pages, 'page')}, ${count(files, 'file')}, ${formatBytes(bytes)} in ${formatSeconds(seconds)}`,
    `rendered ${count(rendered, 'page')}, kept ${format(pages - rendered)}; indexed ${count(indexed, 'search bundle')}, kept ${format(bundles - indexed)}; wrote ${count(written, 'file')}, removed ${format(removed)}`,
    ...(slowest ? [`slowest step: ${slowest.name}, ${formatSeconds(slowest.seconds)}`] : []),
    ...(warnings > 0
      ? [`${count(warnings, 'warning')}: npm run check shows them, and those of craft`]
      : []),
    ...warnOf(files, limits.files, `${format(limits.files)} files`, "Cloudflare Pages' free plan"),
    ...warnOf(bytes, limits.bytes, formatBytes(limits.bytes), 'GitHub Pages'),
  ];
  return `${lines.join('\n')}\n`;
}

function warnOf(value: number, limit: number, limitText: string, host: string): string[] {
  if (value > limit) return [`warning: over ${limitText}, the limit of ${host}`];
  if (value < near * limit) return [];
  return [`warning: ${Math.floor((value / limit) * 100)} % of ${limitText}, the limit of ${host}`];
}

/** "1,204 pages". */
export function count(number: number, word: string): string {
  return `${format(number)} ${word}${number === 1 ? '' : 's'}`;
}

/** "0.4 s", "12 s", "3 min 5 s". */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toFixed(value < 10 ? 1 : 0)} ${['', 'kB', 'MB', 'GB'][power] ?? ''}`;
}

function format(number: number): string {
  return number.toLocaleString('en');
}
