import { formatNumber } from '../../../i18n/format.ts';
import { facetNames, type FacetName, type FacetValue } from '../../entry.ts';
import type { Counts } from '../engine/counts.ts';
import { element, find, replaceKeepingFocus } from './dom.ts';
import { facetItems, type FacetItem } from './facet-items.ts';
import type { SearchConfig } from './speech.ts';
import { spokenLabel, valueLabel } from './value-label.ts';

/** How many values are shown at first, and how many more with each click. */
const valuesAtFirst = 8;
const valuesPerStep = 40;
const openAtFirst: readonly FacetName[] = ['year', 'language', 'topic'];
/** In a larger archive, the files needed for a facet's numbers are too large to load before the reader opens it. */
const smallArchive = 5000;

/** The facets beside the results. */
export interface FacetPanel {
  /** The facets whose values are visible and need numbers. */
  visible(): FacetName[];
  show(
    name: FacetName,
    values: readonly FacetValue[],
    counts: Counts | undefined,
    chosen: readonly string[],
  ): void;
}

export interface FacetEvents {
  toggled(name: FacetName, id: string): void;
  /** A facet was opened, or more of its values were. */
  opened(): void;
}

/** Builds the panel in `root`, a `<details>`. `records`: how many articles the archive has. */
export function createFacetPanel(
  root: HTMLDetailsElement,
  { has, records }: { has: (name: FacetName) => boolean; records: number },
  config: SearchConfig,
  events: FacetEvents,
): FacetPanel {
  const { speech } = config;
  const limits = new Map<FacetName, number>();
  const facets = new Map<FacetName, HTMLDetailsElement>();
  for (const name of facetNames.filter(has)) {
    const list = element('ul', { class: 'facet-values', 'data-bars': name === 'year' });
    const more = element(
      'button',
      { type: 'button', class: 'facet-more', hidden: true },
      speech.more,
    );
    const facet = element(
      'details',
      {
        class: 'facet',
        'data-facet': name,
        open: records <= smallArchive && openAtFirst.includes(name),
      },
      element('summary', {}, speech.facets[name]),
      element(
        'fieldset',
        {},
        element('legend', { class: 'visually-hidden' }, speech.facets[name]),
        list,
        more,
      ),
    );
    limits.set(name, name === 'year' ? valuesPerStep : valuesAtFirst);
    more.addEventListener('click', () => {
      limits.set(name, (limits.get(name) ?? valuesAtFirst) + valuesPerStep);
      events.opened();
    });
    list.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) events.toggled(name, target.value);
    });
    facet.addEventListener('toggle', () => facet.open && events.opened());
    facets.set(name, facet);
    root.append(facet);
  }
  root.addEventListener('toggle', () => root.open && events.opened());

  return {
    visible: () =>
      root.open ? [...facets].filter(([, { open }]) => open).map(([name]) => name) : [],
    show(name, values, counts, chosen) {
      const facet = facets.get(name);
      if (!facet) return;
      const { items, hasMore } = facetItems(name, values, {
        counts,
        chosen,
        limit: limits.get(name) ?? valuesAtFirst,
      });
      const rows = items.map((item) => row(name, item, config));
      replaceKeepingFocus(find(facet, 'ul', HTMLUListElement), rows);
      find(facet, '.facet-more', HTMLButtonElement).hidden = !hasMore;
    },
  };
}

function row(name: FacetName, item: FacetItem, config: SearchConfig): HTMLLIElement {
  const label = valueLabel(name, item.id, item.label, config);
  const input = element('input', {
    type: 'checkbox',
    name,
    value: item.id,
    id: `${name}-${item.id}`,
    checked: item.chosen,
    'aria-label': spokenLabel(label, item.count, config),
  });
  const made = element(
    'li',
    {},
    element(
      'label',
      {},
      input,
      element('span', { class: 'facet-label' }, element('bdi', { lang: item.lang }, label)),
      ...(item.count === undefined
        ? []
        : [
            ' ',
            element('span', { class: 'facet-count' }, formatNumber(item.count, config.locale)),
          ]),
    ),
  );
  made.style.setProperty('--share', item.share.toFixed(3));
  return made;
}
