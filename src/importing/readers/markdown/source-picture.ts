import type { SourcePicture } from '../../imported-item.ts';
import { plainField } from '../../words/item-texts.ts';
import { foldKey } from './known-keys.ts';
import { filled } from './filled.ts';
import { fieldText, textOf } from './source-values.ts';
import { isRecord } from './split-front-matter.ts';

/** The keys of a picture's record that may hold its address, in this order. */
const addressKeys = [
  'src',
  'url',
  'image',
  'path',
  'file',
  'filename',
  'href',
  'uid',
  'overlayimage',
  'ogimage',
  'teaser',
  'feature',
];

/** The picture that a value names: its address, or a record of address, alternative text, caption and credit. */
export function pictureIn(value: unknown): SourcePicture | undefined {
  if (Array.isArray(value)) return pictureIn(value[0]);
  if (!isRecord(value)) {
    const address = textOf(value);
    return address === undefined ? undefined : { address };
  }
  const folded = new Map(Object.entries(value).map(([key, each]) => [foldKey(key), each]));
  const text = (...keys: string[]) => {
    const found = keys.map((key) => fieldText(folded.get(key))).find((each) => each !== undefined);
    return found && plainField(found);
  };
  const address = addressKeys
    .map((key) => textOf(folded.get(key)))
    .find((each) => each !== undefined);
  if (address === undefined) return undefined;
  return {
    address,
    ...filled({
      alt: text('alt', 'alttext', 'description'),
      caption: text('caption', 'title'),
      credit: text('credit', 'attribution', 'author', 'photographer', 'copyright'),
    }),
  };
}
