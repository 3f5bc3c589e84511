import { UsageError } from '../system/errors.ts';
import { defineCommand } from '../terminal/command.ts';
import { suggest } from '../text/nearest.ts';

const kinds = ['topics', 'sources', 'people', 'organisations', 'places', 'authors'] as const;

export const names = defineCommand({
  name: 'names',
  npmNames: kinds,
  does: 'lists the topics, sources, people, organisations, places or authors with counts, unused ones and look-alikes; renames or merges them in all files',
  about: [
    `Without an action, lists the names of a kind (${kinds.join(', ')}) with the number of articles that have each (drafts count), the unused ones, and those that may be one name in two spellings.`,
    'rename OLD NEW gives a name another id (of people, organisations, places and authors: another id or name), in the vocabulary and in all articles. merge A B joins two names: B stays, and all names of A become its aliases. The old id stays as an alias, so its address leads to the new one. Nothing else in a file changes.',
  ],
  words: 'KIND [rename OLD NEW | merge A B]',
  flags: {
    'dry-run': { type: 'boolean', help: 'says which files would change, and changes none' },
  },
  common: ['content', 'cache', 'format'],
  examples: [
    ['topics', 'lists the topics'],
    ['topics rename terror terrorism', 'gives a topic another id'],
    ['people merge "D. Peskov" "Dmitry Peskov"', 'joins two spellings of one person'],
  ],
  statuses: {
    0: 'done',
    1: 'the vocabulary has errors',
    2: 'wrong use, and nothing was changed',
  },
  async run(options) {
    const [named, ...words] = options.positionals;
    if (named === undefined) throw new UsageError(`name a kind: ${kinds.join(', ')}`);
    const { facetKindNames, facetKinds } = await import('../archive/names/facet-kinds.ts');
    const kind = facetKindNames.find((each) => facetKinds[each].segment === named);
    if (kind === undefined) {
      const hint = suggest(named, kinds) ?? `use one of ${kinds.join(', ')}`;
      throw new UsageError(`"${named}" is not a kind of name; ${hint}`);
    }
    const { runNames } = await import('../editing/edit-names.ts');
    return runNames(kind, options, words, options.values['dry-run'] === true);
  },
});
