import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problemsOfFeed } from '../formats/feed-rules.ts';
import { schemaFor, validate } from '../formats/xmllint.ts';
import { filesIn } from './page.ts';

/** The feeds of a built site, below its folder. */
export function feedsIn(outDir: string): string[] {
  return filesIn(outDir).filter((file) => /(?:^|\/)(?:feed|added|rss)\.(?:xml|json)$/.test(file));
}

/** What the rules of feeds say against those of a site, by file. */
export function faultyFeeds(outDir: string, siteUrl: string, asOf: number): string[] {
  return feedsIn(outDir).flatMap((file) => {
    const text = readFileSync(path.join(outDir, file), 'utf8');
    // A feed at the address from which it has moved names its own.
    const address = new URL(file, siteUrl).href;
    return problemsOfFeed(file, text, { address, asOf }).map((problem) => `${file}: ${problem}`);
  });
}

/** What xmllint says against XML of a site, by file. */
export function invalidXml(outDir: string): string[] {
  return filesIn(outDir)
    .filter((file) => /\.(?:xml|xsl|opml|svg)$/.test(file))
    .flatMap((file) => {
      const said = validate(readFileSync(path.join(outDir, file), 'utf8'), schemaFor(file));
      return said === 'valid' ? [] : [`${file}: ${said}`];
    });
}
