import type { Site } from '../archive/site.ts';
import { absolute } from './addresses.ts';

/** `logo`: absolute. */
export interface Publisher {
  name: string;
  href?: string;
  logo?: string;
}

/** Who publishes; `logo` is a web address or a file's in public/, that of the archive where the publisher has none. Another publisher than the site's has only a name. */
export function publisherOf(site: Site, name = site.publisher.name): Publisher {
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
