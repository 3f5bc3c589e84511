import { emptyVocabulary } from '../../src/archive/names/vocabulary.ts';
import type { ImportedItem } from '../../src/importing/imported-item.ts';
import { ImportedNames } from '../../src/importing/names/imported-names.ts';
import {
  makeArticle,
  type ItemContext,
  type MadeArticle,
} from '../../src/importing/make-article.ts';

/** An item as an article of an archive that has nothing else: links stay, and no picture is found. */
export function makeItem(item: ImportedItem, context: Partial<ItemContext> = {}): MadeArticle {
  const names = new ImportedNames(
    { topic: emptyVocabulary('topic'), source: emptyVocabulary('source') },
    true,
  );
  names.collect(item);
  const period = item.date ?? '2021-08-26';
  return makeArticle(item, {
    names,
    place: {
      stem: `articles/${period.slice(0, 4)}/${period}-item`,
      lang: 'en',
      period,
      slug: 'item',
      path: `/${period.replaceAll('-', '/')}/item/`,
    },
    editions: ['en'],
    id: '8b9a3c1e-6a55-4d5e-9c1c-0f7b1f6f2a11',
    link: (address) => ({ to: address, nowhere: false }),
    picture: () => undefined,
    pictureOf: () => undefined,
    mayLeadHere: () => true,
    ...context,
  });
}
