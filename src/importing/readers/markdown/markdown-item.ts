import type { ImportedItem, LeftOut, SourceText } from '../../imported-item.ts';
import type { SourceFields } from './source-fields.ts';
import type { TurnedBody } from './turn-marks.ts';

/** A body as it goes into the archive, and as the source has it. */
export type ItemBody = Omit<TurnedBody, 'markdown'> & { body: SourceText };

/** What a reader knows of an item besides what its frontmatter and body say. */
export type ItemFrame = Pick<ImportedItem, 'origin' | 'place' | 'digest' | 'kind'> &
  Partial<ImportedItem>;

/** Puts together what frontmatter and body say of an item. `frame` goes before what frontmatter says. */
export function markdownItem(frame: ItemFrame, found: SourceFields, body: ItemBody): ImportedItem {
  const { title, summary, photo, fields } = found;
  const headline = frame.title ?? title ?? { form: 'plain', text: '' };
  return {
    type: 'item',
    ...fields,
    ...(summary ? { summary } : {}),
    ...(photo ? { photo } : {}),
    ...frame,
    title: headline,
    body: body.body,
    texts: [headline, ...(summary ? [summary] : []), ...found.texts, ...body.said],
    notUnderstood: [...found.notUnderstood, ...body.notUnderstood],
    leftOut: [...found.leftOut, ...body.leftOut],
    added: [...(frame.added ?? []), ...body.added],
    decided: [...found.decided, ...(frame.decided ?? [])],
  };
}

/** A body with text that is on no page said and left out. */
export function withLeftOut(body: TurnedBody, leftOut: readonly LeftOut[]): ItemBody {
  const { markdown, said, ...rest } = body;
  return {
    ...rest,
    body: { form: 'markdown', text: markdown },
    said: [...said, ...leftOut.map(({ text }): SourceText => ({ form: 'plain', text }))],
    leftOut: [...body.leftOut, ...leftOut],
  };
}
