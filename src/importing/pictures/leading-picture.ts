import type { PictureWords } from '../../pictures/picture-words.ts';
import type { ImportedItem, LeftOut, SourcePicture } from '../imported-item.ts';
import { cleaned, plainField } from '../words/item-texts.ts';
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

/** The item's leading picture, with what its file says where the source says nothing; of one that is missing, the words stay. */
export function leadingPicture(item: ImportedItem, context: Context): LeadingPicture {
  const { photo: named } = item;
  const none = { below: '', said: [], leftOut: [], added: [], decided: [] };
  if (named === undefined) return none;
  const found = 'id' in named ? context.pictureOf(named.id) : named;
  if (!found) return none;
  // What an item says of a picture in its own texts is counted with those.
  const isApart = 'id' in named || item.texts === undefined;
  const source = inLines('address' in found ? found : { credit: found.credit });
  const said = isApart ? Object.values(source) : [];
  if (!('address' in found)) return { ...none, photo: source, said };
  const src = context.picture(found);
  if (src === undefined) return { ...none, ...whatIsSaid(source), said };
  const inFile = inLines(context.photoWords ?? {});
  const fromFile = Object.entries(inFile).filter(([name]) => !(name in source));
  const { alt, caption, credit } = { ...inFile, ...source };
  const shown = alt ?? caption ?? cleaned(plainField(item.title));
  return {
    ...none,
    photo: { src, alt: shown, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) },
    said: [...said, ...fromFile.map(([, text]) => text)],
    added: alt === undefined ? [shown] : [],
    decided: [
      ...fromFile.map(([name]) => `the ${name} of the leading picture is from the picture's file`),
      ...(alt === undefined
        ? ['nothing says what the leading picture shows: its caption or the headline serves']
        : []),
    ],
  };
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
