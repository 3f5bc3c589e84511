/** The event that tells open pages the version of the content. */
export const versionEvent = 'preview:version';

/**
 * The script that reloads a page when the content is newer. It also gets the version each time it connects, so nothing
 * saved while the page was loading is missed.
 */
export function reloadScript(base: string, version: number): string {
  const client = JSON.stringify(`${base}@vite/client`).replaceAll('<', '\\u003c');
  return (
    `<script type="module">import { createHotContext } from ${client};` +
    `createHotContext('/preview').on('${versionEvent}', (now) => now !== ${version} && location.reload());</script>`
  );
}
