/** One page of each kind, without the edition's prefix; what each edition has. */
export const kinds: Readonly<Record<string, string>> = {
  front: '/',
  dates: '/dates/',
  year: '/2021/',
  month: '/2021/08/',
  day: '/2021/08/26/',
  article: '/2021/08/26/peskov-taliban-fait-accompli/',
  'article with a picture': '/2021/08/15/taliban-enter-kabul/',
  topic: '/topics/afghanistan/',
  source: '/sources/tass/',
  person: '/people/dmitry-peskov/',
  organisation: '/organisations/taliban/',
  place: '/places/kabul/',
  topics: '/topics/',
  people: '/people/',
  'on this day': '/on-this-day/08-26/',
  'the days of the year': '/on-this-day/',
  standing: '/about/',
  search: '/search/?topic=afghanistan',
  'not found': '/2021/08/27/no-such-page/',
};

/** Those that only the first edition has. */
export const originals: Readonly<Record<string, string>> = {
  withdrawn: '/2021/08/16/kabul-taken-by-taliban/',
  'article with a table': '/2001/03/23/mir-deorbited/',
  'day of a withdrawn article': '/2021/08/16/',
};

export const editions = ['en', 'ru', 'ar'] as const;

/** `/ru` for another edition than the first. */
export function prefixOf(lang: (typeof editions)[number]): string {
  return lang === 'en' ? '' : `/${lang}`;
}
