import type { BundleEntry, SearchEntry } from '../../entry.ts';
import type { OpenBundle, Opener } from './pagefind.ts';

/** The search index as it is loaded. */
export interface OpenIndex {
  /** The newest first. They change if a deployment has changed the index. */
  bundles(): readonly BundleEntry[];
  /** Opens a bundle once. Throws if its files cannot be loaded. */
  open(bundle: BundleEntry): Promise<OpenBundle>;
  /** Runs an action, and once more with the index loaded again if it fails: a deployment may have removed a file. */
  retry<T>(action: () => Promise<T>): Promise<T>;
}

export interface IndexParts {
  entry: SearchEntry;
  /** Loads the entry again, in case a deployment has changed it. */
  reload: () => Promise<SearchEntry>;
  createOpener: () => Opener;
}

/** Bundles are opened when they are needed. */
export function openIndex({ reload, createOpener, ...parts }: IndexParts): OpenIndex {
  let entry = parts.entry;
  let opener = createOpener();
  let opened = new Map<BundleEntry, Promise<OpenBundle>>();

  const reopen = async () => {
    opener.close();
    opened = new Map();
    entry = await reload();
    opener = createOpener();
  };

  return {
    bundles: () => entry.bundles,
    open(bundle) {
      const known = opened.get(bundle);
      if (known) return known;
      const opening = opener.open(bundle);
      opened.set(bundle, opening);
      return opening;
    },
    retry(action) {
      const before = entry;
      return action().catch(async () => {
        // Another search may have reopened it already.
        if (entry === before) await reopen();
        return action();
      });
    },
  };
}
