import type { Site } from '../archive/site.ts';
import { absolute } from './routes.ts';
import type { Frame } from './view.ts';

/** Who publishes; `logo` is a web address or a file's in public/, that of the archive where the publisher has none. Another publisher than the site's has only a name. */
export function publisherOf(site: Site, name = site.publisher.name): Frame['publisher'] {
  const { publisher } = site;
  if (name !== publisher.name) return { name };
  const { url, logo = site.logo } = publisher;
  return {
    name,
    ...(url ? { href: url } : {}),
    ...(logo
      ? { logo: /^https?:/.test(logo) ? logo : absolute(site, `/${logo.replace(/^\/+/, '')}`) }
      : {}),
  };
}
