import type { Archive } from '../../archive/archive.ts';
import { listOutputs } from '../../formats/outputs.ts';
import type { SearchPlan } from '../../search/plan.ts';
import { createDigests, type PictureDigest } from '../../views/digests.ts';
import type { Route } from '../../views/kinds.ts';
import type { LastSite } from './last-site.ts';
import { planKept, type KeptFiles } from './plan-kept.ts';
import { planOutputs } from './plan-outputs.ts';
import { pageCode } from './page-code.ts';
import { takeShard, type Share } from './take-shard.ts';
import type { Shard } from '../../system/shard.ts';
import type { PictureFile } from '../pictures/prepare-pictures.ts';
import { planPages } from './plan-pages.ts';
import { root } from '../../system/root.ts';

export interface SitePlanInput {
  archive: Archive;
  routes: readonly Route[];
  search: SearchPlan;
  pictures: readonly PictureFile[];
  pictureOf: PictureDigest;
  /** Files of public/, which replace outputs of the same name. */
  fixed: readonly string[];
  last: LastSite;
  part: Shard | undefined;
}

/** What this build makes, and what it keeps. */
export interface SitePlan {
  share: Share;
  kept: KeptFiles;
}

/** Plans pages and outputs, takes this build's part of them, and decides what is kept. */
export function planSite(input: SitePlanInput): SitePlan {
  const { archive, routes, search, pictures, pictureOf, fixed, last, part } = input;
  const plan = planPages({ archive, routes, code: pageCode(root), pictureOf, last });
  const digests = createDigests(archive, pictureOf);
  const listed = listOutputs({ archive, digests }).filter(({ path }) => !fixed.includes(path));
  const outputs = planOutputs(listed, plan.common, last);
  const share = takeShard({ plan, outputs, search, pictures }, part);
  return { share, kept: planKept(share, last) };
}

/** Why a page or an output is made, for people. */
export function explainPath({ plan, outputs }: Share, address: string): string {
  // Addresses of pages have no file name extension.
  const isFile = /\.\w+$/.test(address);
  const path = `/${address}${isFile ? '' : '/'}`.replaceAll(/\/+/g, '/');
  const why = isFile ? outputs.why(path.slice(1)) : plan.why(path);
  return `${path}: ${why ?? 'nothing that it shows has changed, so it is kept'}`;
}
