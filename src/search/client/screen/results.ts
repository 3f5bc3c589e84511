import { dirOf } from '../../../i18n/direction.ts';
import { formatPeriod, languageName } from '../../../i18n/format.ts';
import type { FacetValue } from '../../entry.ts';
import type { SearchConfig } from './speech.ts';
import { element } from './dom.ts';
import type { Hit } from '../engine/hit.ts';

export type LabelOf = (kind: 'topic' | 'source', id: string) => FacetValue | undefined;

/** A result as an item of the list. Its language is named if it is not the page's. */
export function resultItem(
  hit: Hit,
  { edition, locale }: Pick<SearchConfig, 'edition' | 'locale'>,
  labelOf: LabelOf,
): HTMLLIElement {
  const foreign = hit.lang === edition ? {} : { lang: hit.lang, dir: dirOf(hit.lang) };
  const topic = hit.topic === undefined ? undefined : labelOf('topic', hit.topic);
  const line: (Node | string)[] = [
    element('time', { datetime: hit.period }, formatPeriod(hit.period, locale)),
  ];
  for (const id of hit.sources) {
    const source = labelOf('source', id);
    if (source) line.push(' ', inItsLanguage('result-source', source));
  }
  if (hit.lang !== edition) {
    line.push(' ', element('span', { class: 'result-language' }, languageName(hit.lang, edition)));
  }
  return element(
    'li',
    { class: 'result' },
    ...(topic ? [element('p', { class: 'kicker' }, inItsLanguage('', topic))] : []),
    element(
      'h3',
      { class: 'result-title' },
      element(
        'a',
        { href: hit.href, ...(hit.lang === edition ? {} : { hreflang: hit.lang }), ...foreign },
        hit.title,
      ),
    ),
    element('p', { class: 'result-line' }, ...line),
    element(
      'p',
      { class: 'result-excerpt' },
      element(
        'span',
        foreign,
        ...hit.excerpt.map(({ text, match }) => (match ? element('mark', {}, text) : text)),
      ),
    ),
  );
}

function inItsLanguage(name: string, { label, lang }: FacetValue): HTMLSpanElement {
  return element('span', { class: name || undefined }, element('bdi', { lang }, label));
}
