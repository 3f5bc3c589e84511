import type { MiddlewareHandler } from 'astro';
import { takePreview } from './preview-slot.ts';

/** Astro calls it for every page of the preview; the name is Astro's. */
export const onRequest: MiddlewareHandler = (context, next) => {
  // What was asked for first: the page for missing addresses comes through here too.
  const { originPathname } = context;
  return takePreview()(
    decodeURI(originPathname),
    () => next(),
    () => next('/404/'),
  );
};
