import { createHash } from 'node:crypto';
import path from 'node:path/posix';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { elementsIn, hasClass, textProperty } from '../../../article/body/elements.ts';
import { isDay } from '../../../text/dates/dates.ts';
import { readDate } from '../../../text/dates/read-period.ts';
import { decodePath } from '../../../text/site-path.ts';
import type { ImportedItem, SourceName, SourceText } from '../../imported-item.ts';
import type { ReadOptions } from '../../reader.ts';
import { textOfTree } from '../../words/shown-text.ts';
import { oneLine, tidyStory } from './tidy-story.ts';

interface StoryContext {
  /** The file's name, below the folder that was given. */
  place: string;
  /** The file's folder, absolute. */
  folder: string;
  options: Pick<ReadOptions, 'bodies' | 'today'>;
}

const parser = unified().use(rehypeParse).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** A story of Medium as an item; undefined of a file that has none, such as the list of bookmarks. */
export function readStory(html: string, context: StoryContext): ImportedItem | undefined {
  const { place, folder, options } = context;
  const all = elementsIn(parser.parse(apart(html)));
  const section = all.find(({ properties }) => properties['dataField'] === 'body');
  if (!section) return undefined;
  const find = (name: string) => all.find((each) => hasClass(each, name));
  const title = textOf(find('p-name'));
  const subtitle = textOf(all.find(({ properties }) => properties['dataField'] === 'subtitle'));
  const said = writer.stringify(rootOf(section));
  const { tree, leftOut, isBeginning } = tidyStory(rootOf(section), { title, subtitle });
  const names = namesOf(place, find('p-canonical'), find('dt-published'), all);
  const { date, decided } = dayOf(place, find('dt-published'), all, options.today);
  const author = authorOf(find('p-author'));
  const isDraft = /^draft_/.test(path.basename(place));
  const summary: SourceText = { form: 'plain', text: subtitle };
  const texts: SourceText[] = [
    { form: 'plain', text: title },
    summary,
    { form: 'html', text: said },
  ];
  const { address, id, ...rest } = names;
  return {
    type: 'item',
    origin: `medium:${id ?? path.basename(place)}`,
    place,
    // Not of the whole file: it says on which day it was exported.
    digest: createHash('sha256')
      .update(JSON.stringify([title, subtitle, said, date, address, author?.name, isDraft]))
      .digest('hex'),
    kind: 'article',
    title: { form: 'plain', text: title },
    ...(date === undefined ? {} : { date }),
    ...rest,
    ...(address === undefined || isDraft ? {} : { address }),
    ...(isDraft ? { status: 'draft' } : {}),
    pictureFolders: { beside: folder, roots: [folder], within: folder },
    authors: author ? [author] : [],
    ...(subtitle === '' || isBeginning ? {} : { summary }),
    ...(options.bodies ? { body: { form: 'html', text: writer.stringify(tree) }, texts } : {}),
    leftOut,
    decided: [...decided, ...(isDraft ? ['it was a draft: it is a draft'] : [])],
  };
}

/** In a link to a page nothing separates what that says from its host: they would be one word. */
function apart(html: string): string {
  return html.replaceAll(/(mixtapeEmbed-em">[^<]*<\/em>)(?=[^<\s])/g, '$1<br>');
}

function rootOf(section: Element): Root {
  return { type: 'root', children: section.children };
}

function textOf(node: Element | undefined): string {
  return node ? oneLine(textOfTree({ type: 'root', children: [node] })) : '';
}

/** Medium's number of a story is at the end of its address and of its file's name. */
function namesOf(
  place: string,
  link: Element | undefined,
  time: Element | undefined,
  all: readonly Element[],
): Pick<ImportedItem, 'address' | 'otherAddresses' | 'slug' | 'sourceUrl'> & { id?: string } {
  const canonical = addressIn(link);
  const around = all.find(({ children }) => time !== undefined && children.includes(time));
  const short = addressIn(around);
  const stem = path.basename(place).replace(/\.html?$/i, '');
  const inName = /-([\da-f]{8,12})$/.exec(stem)?.[1];
  const id = /\/p\/([\da-f]{8,12})$/.exec(short ?? '')?.[1] ?? inName;
  const isMediums =
    canonical !== undefined && (id === undefined || canonical.replace(/[?#].*$/s, '').endsWith(id));
  const address = isMediums ? canonical : short;
  const last = decodePath(address?.replace(/[?#].*$/s, '').replace(/^.*\//, '') ?? '') ?? '';
  const withoutId = (name: string) =>
    id !== undefined && name.endsWith(`-${id}`) ? name.slice(0, -id.length - 1) : name;
  const named = stem.replace(/^(?:draft|\d{4}-\d\d-\d\d)_/, '');
  const slug = last === '' || last === id ? withoutId(named) : withoutId(last);
  return {
    ...(id === undefined ? {} : { id }),
    ...(address === undefined ? {} : { address }),
    ...(short === undefined || short === address ? {} : { otherAddresses: [short] }),
    ...(canonical === undefined || isMediums ? {} : { sourceUrl: canonical }),
    ...(slug === '' ? {} : { slug: slug.toLowerCase() }),
  };
}

function addressIn(link: Element | undefined): string | undefined {
  const href = link && textProperty(link, 'href')?.trim();
  return href !== undefined && /^https?:\/\/\S+$/i.test(href) ? href : undefined;
}

/** The day as Medium wrote it, never shifted by a zone. */
function dayOf(
  place: string,
  time: Element | undefined,
  all: readonly Element[],
  today: string,
): { date?: string; decided: string[] } {
  const written = (time && textProperty(time, 'dateTime'))?.slice(0, 10);
  if (written !== undefined && isDay(written)) return { date: written, decided: [] };
  const inName = /^\d{4}-\d\d-\d\d(?=_)/.exec(path.basename(place))?.[0];
  if (inName !== undefined && isDay(inName))
    return { date: inName, decided: ['its date is that of its file name'] };
  const footer = all.findLast(({ tagName }) => tagName === 'footer');
  const exported = /Exported from Medium on ([^.]+)\./.exec(textOf(footer))?.[1];
  const day = exported === undefined ? undefined : readDate(exported, today, ['en']);
  if (day === undefined || !isDay(day)) return { decided: [] };
  return {
    date: day,
    decided: [`it has no date of its own: the day of the export serves (${day})`],
  };
}

function authorOf(link: Element | undefined): SourceName | undefined {
  const name = textOf(link);
  if (name === '') return undefined;
  const address = addressIn(link);
  const slug = /\/@([^/?#]+)\/?$/.exec(address ?? '')?.[1];
  return {
    name,
    ...(slug === undefined ? {} : { slug }),
    ...(address === undefined ? {} : { address }),
  };
}
