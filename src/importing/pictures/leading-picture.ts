import type { PictureWords } from '../../pictures/picture-words.ts';
import type { ImportedItem, LeftOut, SourcePicture } from '../imported-item.ts';
import { cleaned } from '../words/cleaned.ts';
import { plainField } from '../words/item-texts.ts';
import { plainToMarkdown } from '../body/plain-body.ts';

/** The leading picture as the field has it. */
export interface Photo {
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

interface LeadingPicture {
  photo?: Photo;
  /** Markdown that goes below the body. */
  below: string;
  /** What is said of the picture apart from the item's own texts. */
  said: string[];
  leftOut: LeftOut[];
  added: string[];
  decided: string[];
}

interface Context {
  pictureOf(id: string): SourcePicture | undefined;
  picture(picture: SourcePicture): string | undefined;
  photoWords?: PictureWords | undefined;
}

/** Where an item's leading picture is, and what the item says of it; of one whose file is not known, only that. */
export function findLeading(
  { photo }: Pick<ImportedItem, 'photo'>,
  context: Pick<Context, 'pictureOf'>,
): SourcePicture | { credit: string } | undefined {
  return photo && 'id' in photo ? context.pictureOf(photo.id) : photo;
}

/**
 * The item's leading picture, with what the text or its file says where the source says nothing; of one that is missing, the
 * words stay. `repeated`: what the text says of the same picture, which it does not show any more.
 */
export function leadingPicture(
  item: ImportedItem,
  context: Context,
  repeated?: PictureWords,
): LeadingPicture {
  const none = { below: '', said: [], leftOut: [], added: [], decided: [] };
  const found = findLeading(item, context);
  if (!found) return none;
  // What an item says of a picture in its own texts is counted with those.
  const isApart = (item.photo && 'id' in item.photo) || item.texts === undefined;
  const source = inLines('address' in found ? found : { credit: found.credit });
  const said = isApart ? Object.values(source) : [];
  if (!('address' in found)) return { ...none, photo: source, said };
  const src = context.picture(found);
  if (src === undefined) return { ...none, ...whatIsSaid(source), said };
  const inText = inLines(repeated ?? {});
  const inFile = inLines(context.photoWords ?? {});
  const fromFile = Object.entries(inFile).filter(([name]) => !(name in source || name in inText));
  const { alt, caption, credit } = { ...inFile, ...inText, ...source };
  const shown = alt ?? caption ?? cleaned(plainField(item.title));
  return {
    ...none,
    photo: { src, alt: shown, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) },
    said: [...said, ...fromFile.map(([, text]) => text)],
    leftOut: saidTwice(source, inText),
    added: alt === undefined ? [shown] : [],
    decided: [
      ...(repeated ? ['the leading picture is in the text too, and is left out there'] : []),
      ...fromFile.map(([name]) => `the ${name} of the leading picture is from the picture's file`),
      ...(alt === undefined
        ? ['nothing says what the leading picture shows: its caption or the headline serves']
        : []),
    ],
  };
}

/** What the text says of the leading picture, and the source says of it apart from that. */
function saidTwice(source: PictureWords, inText: PictureWords): LeftOut[] {
  const names = { alt: 'text', caption: 'caption', credit: 'credit' } as const;
  return (['alt', 'caption', 'credit'] as const).flatMap((name) => {
    const text = inText[name];
    if (text === undefined || source[name] === undefined) return [];
    const why = text === source[name] ? 'it is the same' : 'it has another';
    return [{ what: `${names[name]} of the leading picture in the text: ${why}`, text }];
  });
}

/** Credit and caption of a picture that is missing. */
function whatIsSaid({ alt, caption, credit }: Photo) {
  return {
    ...(credit === undefined ? {} : { photo: { credit } }),
    below: caption === undefined ? '' : `\n\n${plainToMarkdown(caption)}`,
    leftOut: alt === undefined ? [] : [{ what: 'text for a picture that is missing', text: alt }],
  };
}

/** The words, each in one line; those that are empty are absent. */
function inLines({ alt, caption, credit }: PictureWords): Omit<Photo, 'src'> {
  const words = Object.entries({ alt, caption, credit }).flatMap(([name, text]) => {
    const line = cleaned(text ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return line === '' ? [] : [[name, line] as const];
  });
  return Object.fromEntries(words);
}
