import { createApp } from 'astro/app/entrypoint';

// Bundled by Astro with all templates. What a page shows comes through the slot (`src/components/slot.ts`).

const app = createApp({ streaming: false });
// What fails fails the build, and is not a page that says so.
app.renderError = (_request, { error, status }) =>
  Promise.reject(error instanceof Error ? error : new Error(`Astro answers with ${status}`));
const { routes, base } = app.manifest;
const routeOf = (component: string) =>
  routes.map(({ routeData }) => routeData).find((route) => route.component === component);
const anyPage = routeOf('src/pages/[...path].astro');
const notFound = routeOf('src/pages/404.astro');

/** The HTML of a page, in UTF-8; `path` is the site's own, as `/2021/08/`, or '' for the page that says that there is none. */
export const renderPage = async (path: string): Promise<Uint8Array> => {
  const route = path === '' ? notFound : anyPage;
  const pathname = path === '' ? '/404/' : path;
  const address = new URL(base.replace(/\/$/, '') + encodeURI(pathname), 'http://localhost');
  const response = await app.render(new Request(address), {
    ...(route ? { routeData: route } : {}),
  });
  return response.bytes();
};

export type RenderPage = typeof renderPage;
