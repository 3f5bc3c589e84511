import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmOptions } from '../../article/body/gfm-options.ts';
import { applyEdits, type Edit } from '../body/body-edits.ts';
import { attributeOf, writeAttribute } from '../body/html-attribute.ts';

/** A body in which each picture says what it shows. */
export interface DescribedBody {
  markdown: string;
  /** The words that were put in. */
  added: string[];
  decided: string[];
}

/**
 * Gives pictures of which nothing says what they show their caption, else the headline, in HTML too: without any words an
 * article could not be published.
 */
export function describePictures(markdown: string, headline: string): DescribedBody {
  const hasPictures = markdown.includes('![') || /<img/i.test(markdown);
  const found = hasPictures ? undescribed(parser.parse(markdown), markdown) : [];
  const edits = found.map(({ edit, title }) => edit(title?.trim() ? title : headline));
  const added = found.map(({ title }) => (title?.trim() ? title : headline));
  const { length } = added;
  const decided =
    length === 0
      ? []
      : [
          `nothing says what ${length === 1 ? 'a picture in the text shows: its' : `${length} pictures in the text show: each one's`} caption or the headline serves`,
        ];
  return { markdown: applyEdits(markdown, edits), added, decided };
}

/** A picture without words, and how it gets some. */
interface Undescribed {
  title?: string | undefined;
  edit: (words: string) => Edit;
}

function undescribed(node: Nodes, markdown: string): Undescribed[] {
  const from = node.position?.start.offset ?? 0;
  if (node.type === 'html') return undescribedTags(node.value, from);
  if (node.type === 'image' && !node.alt && markdown.startsWith('![]', from)) {
    const at = from + 2;
    const edit = (words: string) => ({
      from: at,
      to: at,
      text: words.replaceAll(/[\\[\]*_`<>&~]/g, String.raw`\$&`),
    });
    return [{ title: node.title ?? undefined, edit }];
  }
  return 'children' in node ? node.children.flatMap((child) => undescribed(child, markdown)) : [];
}

const pictureTag = /<!--[^]*?(?:-->|$)|<img(?=[\s/])(?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

function undescribedTags(html: string, start: number): Undescribed[] {
  return [...html.matchAll(pictureTag)].flatMap(({ 0: tag, index }): Undescribed[] => {
    const alt = attributeOf(tag, 'alt');
    if (tag.startsWith('<!') || (alt && alt.value.trim() !== '')) return [];
    const at = start + index;
    const place = alt
      ? { from: at + alt.from, to: at + alt.to }
      : { from: at + '<img '.length, to: at + '<img '.length };
    const edit = (words: string) => {
      const written = writeAttribute('alt', words.replaceAll(/\s+/g, ' '));
      return { ...place, text: alt ? written : `${written} ` };
    };
    return [{ title: attributeOf(tag, 'title')?.value, edit }];
  });
}

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).freeze();
