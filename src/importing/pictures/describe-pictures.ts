import type { Nodes, Image } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmOptions } from '../../article/body/gfm-options.ts';

/** A body in which each picture says what it shows. */
export interface DescribedBody {
  markdown: string;
  /** The words that were put in. */
  added: string[];
  decided: string[];
}

/**
 * Gives pictures of which nothing says what they show their caption, else the headline: without any words an article could
 * not be published.
 */
export function describePictures(markdown: string, headline: string): DescribedBody {
  const pictures = markdown.includes('![') ? undescribed(parser.parse(markdown)) : [];
  let described = markdown;
  const added: string[] = [];
  for (const { position, title } of pictures.toReversed()) {
    const at = position?.start.offset ?? 0;
    if (!described.startsWith('![]', at)) continue;
    const words = title ?? headline;
    added.unshift(words);
    const escaped = words.replaceAll(/[\\[\]*_`<>&~]/g, String.raw`\$&`);
    described = `${described.slice(0, at + 2)}${escaped}${described.slice(at + 2)}`;
  }
  const { length } = added;
  const decided =
    length === 0
      ? []
      : [
          `nothing says what ${length === 1 ? 'a picture in the text shows: its' : `${length} pictures in the text show: each one's`} caption or the headline serves`,
        ];
  return { markdown: described, added, decided };
}

function undescribed(tree: Nodes): Image[] {
  if (tree.type === 'image') return tree.alt ? [] : [tree];
  return 'children' in tree ? tree.children.flatMap((child) => undescribed(child)) : [];
}

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).freeze();
