/** What a build did. */
export interface BuildSummary {
  articles: number;
  pages: number;
  /** How many of the pages; the others were kept. */
  rendered: number;
  bundles: number;
  /** How many of the search bundles; the others were kept or came from the cache. */
  indexed: number;
  /** How many files were put into OUT_DIR and removed from it. */
  written: number;
  removed: number;
  /** How many files there are in OUT_DIR, and their total size in bytes, without Backfile's own folder. */
  files: number;
  bytes: number;
  seconds: number;
  steps: readonly { name: string; seconds: number }[];
  warnings: number;
}

/** Limits of hosts, above which they refuse a site or charge for it. */
const limits = {
  /** https://developers.cloudflare.com/pages/platform/limits/ */
  files: 20_000,
  /** https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits */
  bytes: 1_000_000_000,
};

/** From this share of a limit on, there is a warning. */
const near = 0.8;

/** The summary of a build in a few lines, with a warning for each limit that the site exceeds or is close to. */
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
      ? [`${count(warnings, 'warning')}: npm run check shows them, and those about craft`]
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
