/** The event that tells open pages which version of the content there is. */
export const versionEvent = 'preview:version';

/**
 * The script by which a page reloads once the content is newer than it. It hears of the version whenever it
 * connects, too: what was saved while it was loading is not missed.
 */
export function reloadScript(base: string, version: number): string {
  const client = JSON.stringify(`${base}@vite/client`).replaceAll('<', '\\u003c');
  return (
    `<script type="module">import { createHotContext } from ${client};` +
    `createHotContext('/preview').on('${versionEvent}', (now) => now !== ${version} && location.reload());</script>`
  );
}
