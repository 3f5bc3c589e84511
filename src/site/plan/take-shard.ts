import { hash } from 'node:crypto';
import type { PlannedBundle, SearchPlan } from '../../search/plan.ts';
import { pageFile } from '../../views/addresses.ts';
import type { OutputPlan } from './plan-outputs.ts';
import type { PictureFile } from '../pictures/prepare-pictures.ts';
import type { Plan } from './plan-pages.ts';
import type { Shard } from '../../system/shard.ts';

/** What a build has to make: the whole site, or a part. */
export interface Work {
  plan: Plan;
  search: SearchPlan;
  pictures: readonly PictureFile[];
  outputs: OutputPlan;
}

/** What one part makes. */
export interface Share extends Work {
  /** Settings that say in the manifest which part this is; empty for the whole site. */
  settings: Readonly<Record<string, string>>;
  /** The files that other parts make. */
  elsewhere: ReadonlySet<string>;
}

/**
 * Whether a page or file belongs to a part. It depends on the name only, so that adding something else changes nothing,
 * and on a digest of it, which spreads names evenly, including those of one year.
 */
export function isOfShard(name: string, { number, of }: Shard): boolean {
  return Number.parseInt(hash('sha256', name).slice(0, 12), 16) % of === number - 1;
}

/**
 * Takes a part's share of the pages, search bundles, pictures and outputs. What is small or the same for all (files of
 * public/, styles, the counts of the search page) is made in each part; when parts are joined it must be the same.
 */
export function takeShard(all: Work, part: Shard | undefined): Share {
  if (!part) return { ...all, settings: {}, elsewhere: new Set() };
  const { plan, search, pictures, outputs } = all;
  const isOurs = (name: string) => isOfShard(name, part);
  const others = [...plan.routes.keys()].filter((path) => !isOurs(path));
  return {
    plan: {
      ...plan,
      render: plan.render.filter(({ path }) => isOurs(path)),
      routes: new Map([...plan.routes].filter(([path]) => isOurs(path))),
      why: (path) =>
        plan.routes.has(path) && !isOurs(path) ? 'another part renders it' : plan.why(path),
    },
    search: takeSearch(search, part),
    pictures: pictures.filter(({ path }) => isOurs(path)),
    outputs: {
      make: outputs.make.filter(({ path }) => isOurs(path)),
      fingerprints: new Map([...outputs.fingerprints].filter(([path]) => isOurs(path))),
      why: (path) =>
        outputs.fingerprints.has(path) && !isOurs(path)
          ? 'another part makes it'
          : outputs.why(path),
    },
    settings: { part: `${part.number}/${part.of}`, content: digestOf(all) },
    elsewhere: new Set([
      ...others.map(pageFile),
      ...[...pictures.map(({ path }) => path), ...outputs.fingerprints.keys()].filter(
        (path) => !isOurs(path),
      ),
    ]),
  };
}

/** A part's share of the search index only. */
export function takeSearch(search: SearchPlan, part: Shard | undefined): SearchPlan {
  return part ? { ...search, bundles: dealBundles(search.bundles, part) } : search;
}

/**
 * Dealt in turns, because bundles are few and large. Each language is dealt separately: if its newest bundle is split,
 * older bundles and those of other languages stay in their parts.
 */
function dealBundles(bundles: readonly PlannedBundle[], { number, of }: Shard): PlannedBundle[] {
  const languages = [...Map.groupBy(bundles, ({ lang }) => lang).values()];
  return languages.flatMap((some, language) =>
    some.filter((_bundle, index) => (language + index) % of === number - 1),
  );
}

/** A digest that all parts of one site have, and no other site. */
function digestOf({ plan, search, pictures, outputs }: Work): string {
  const bundles = search.bundles.map(({ folder, digest }) => [folder, digest]);
  return hash(
    'sha256',
    JSON.stringify([
      [...plan.routes],
      bundles,
      pictures.map(({ path }) => path),
      [...outputs.fingerprints],
    ]),
  );
}
