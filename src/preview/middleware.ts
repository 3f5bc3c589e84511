import type { MiddlewareHandler } from 'astro';
import { takePreview } from './preview-slot.ts';

/** Astro calls it for every page of the preview; the name is Astro's. */
export const onRequest: MiddlewareHandler = (context, next) => {
  // As it was asked for: Astro's own address has always a slash at its end.
  const { pathname, search } = new URL(context.request.url);
  return takePreview()(
    { pathname: decodeURI(pathname), search },
    () => next(),
    () => next('/404/'),
  );
};
