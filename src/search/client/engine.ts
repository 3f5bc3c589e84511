import type { FacetName } from '../entry.ts';
import { answer, type Answer } from './answer.ts';
import type { Opened } from './pagefind.ts';
import type { SearchState } from './state.ts';

interface Bundle {
  lang: string;
  href: string;
}

export interface Engine {
  /** Opens the bundles before the first question; what fails is said by the question. */
  warm(): void;
  /** Answers a state, counting the values of `facets` too. Throws when the index can't be had. */
  ask(state: SearchState, facets: readonly FacetName[]): Promise<Answer>;
}

/**
 * Searches the bundles of all languages as one. They are opened when first needed, and opened anew when
 * a deployment has changed them since: a file of the index that is gone shows as no result at all, or
 * as a result that fails to load.
 */
export function createEngine(
  bundles: readonly Bundle[],
  edition: string,
  open: (bundle: Bundle) => Promise<Opened>,
): Engine {
  const opened = new Map<string, Promise<Opened>>();

  const openOnce = (bundle: Bundle): Promise<Opened> => {
    const known = opened.get(bundle.href);
    if (known) return known;
    const opening = open(bundle);
    opened.set(bundle.href, opening);
    // One that failed is tried again by the next question.
    opening.catch(() => opened.delete(bundle.href));
    return opening;
  };

  /** True when any was old. */
  const closeOld = async (): Promise<boolean> => {
    const checked = [...opened].map(async ([href, opening]) => {
      const bundle = await opening;
      if (!(await bundle.isOld())) return false;
      opened.delete(href);
      await bundle.close();
      return true;
    });
    return (await Promise.all(checked)).includes(true);
  };

  const askOnce = async (state: SearchState, facets: readonly FacetName[]): Promise<Answer> => {
    const wanted = bundles.filter(({ lang }) => state.chosen.language?.includes(lang) ?? true);
    return answer(await Promise.all(wanted.map(openOnce)), state, facets, edition);
  };

  return {
    warm() {
      for (const bundle of bundles) openOnce(bundle).catch(() => undefined);
    },
    async ask(state, facets) {
      const again = async (error: unknown) => {
        if (await closeOld()) return askOnce(state, facets);
        throw error;
      };
      let current = await askOnce(state, facets).catch(again);
      if (current.count === 0 && (await closeOld())) current = await askOnce(state, facets);
      let given = 0;
      const next: Answer['next'] = async (count) => {
        const hits = await current.next(count).catch(async (error: unknown) => {
          current = await again(error);
          return (await current.next(given + count)).slice(given);
        });
        given += hits.length;
        return hits;
      };
      return { ...current, next };
    },
  };
}
