import { createApp } from 'astro/app/entrypoint';

// Astro bundles this file with all templates. What a page shows comes through the slot (`src/components/slot.ts`).

const app = createApp({ streaming: false });
// An error must fail the build, not become an error page.
app.renderError = (_request, { error, status }) =>
  Promise.reject(error instanceof Error ? error : new Error(`Astro answers with ${status}`));
const { routes, base } = app.manifest;
const routeOf = (component: string) =>
  routes.map(({ routeData }) => routeData).find((route) => route.component === component);
const anyPage = routeOf('src/pages/[...path].astro');
const notFound = routeOf('src/pages/404.astro');

/**
 * Renders a page to HTML in UTF-8. `path`: site-relative, such as `/2021/08/`, or '' for the page for missing
 * addresses.
 */
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
