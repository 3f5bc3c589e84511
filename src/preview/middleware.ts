import type { MiddlewareHandler } from 'astro';
import { takePreview } from './preview-slot.ts';

/** Astro calls this for every page of the preview, by this name. */
export const onRequest: MiddlewareHandler = (context, next) => {
  // The address as it was requested; Astro's own always has a slash at its end.
  const { pathname, search } = new URL(context.request.url);
  return takePreview()(
    { pathname: decodeURI(pathname), search },
    () => next(),
    () => next('/404/'),
  );
};
