import { isolateForeign } from '../i18n/isolate.ts';
import { absolute } from './addresses.ts';
import { alternatesOf } from './alternates.ts';
import type { PictureView } from './card.ts';
import type { Edition } from './edition.ts';
import type { Place } from './kind.ts';

/** What a page says to machines. */
export interface Head {
  title: string;
  description: string;
  /** Absolute. */
  canonical: string;
  /** Absolute; `x-default` last. Empty where there is only one. */
  alternates: { hreflang: string; href: string }[];
  type: 'website' | 'article';
  published?: string;
  modified?: string;
  section?: string;
  tags: string[];
  /** A prepared picture's key, made absolute by the layout. */
  image?: PictureView;
  /** A picture made for sharing, where the page has none of its own. */
  card?: { href: string; alt: string };
  noindex?: true;
}

type Own = Pick<Head, 'description'> & Partial<Omit<Head, 'canonical' | 'alternates'>>;

/** `title`: the page's own, to which the site's name is added; `own` overrides both. */
export function headOf(edition: Edition, place: Place, title: string, own: Own): Head {
  const { archive, site, lang } = edition;
  const { kind, route } = place;
  const name = site.name[lang] ?? '';
  return {
    title: `${title} — ${isolateForeign(name, lang)}`,
    canonical: absolute(site, route.path),
    alternates: alternatesOf(archive, place),
    type: 'website',
    tags: [],
    ...(kind.isEmpty?.(archive, route) ? { noindex: true } : {}),
    ...own,
  };
}
