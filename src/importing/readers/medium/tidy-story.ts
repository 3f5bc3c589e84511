import type { Element, ElementContent, Root } from 'hast';
import {
  elementsIn,
  hasClass,
  textProperty,
  withProperties,
} from '../../../article/body/elements.ts';
import { replaceElements } from '../../../article/body/replace-elements.ts';
import type { LeftOut } from '../../imported-item.ts';
import { textOfTree } from '../../words/shown-text.ts';

interface Head {
  title: string;
  subtitle: string;
}

interface TidyStory {
  tree: Root;
  leftOut: LeftOut[];
  /** Whether the subtitle is only what the text begins with, which Medium gives where nobody wrote one. */
  isBeginning: boolean;
}

/** The text of a story without what its head says already, and without what Medium needs to draw it. */
export function tidyStory(section: Root, { title, subtitle }: Head): TidyStory {
  const leftOut: LeftOut[] = [];
  const repeats = repeatedIn(section, { title, subtitle });
  const [firstRule] = elementsIn(section).filter(({ tagName }) => tagName === 'hr');
  const isAtStart = firstRule !== undefined && textBefore(section, firstRule) === '';
  const tree = replaceElements(section, (node, ancestors) => {
    const said = textOf([node]);
    const what = [...repeats].find(([each]) => isSame(each, node))?.[1];
    if (what !== undefined) {
      leftOut.push({ what, text: said });
      return [];
    }
    if (isAtStart && node === firstRule) return [];
    // The picture of a link to a page is its background.
    if (node.tagName === 'a' && said === '' && node.children.length === 0) return [];
    return changed(node, ancestors);
  });
  const plain = subtitle.replace(/\s*…$/, '');
  const isBeginning = plain !== '' && textOf(elementsOf(tree)).startsWith(plain);
  if (isBeginning)
    leftOut.push({ what: 'subtitle that is the beginning of the text', text: subtitle });
  return { tree, leftOut, isBeginning };
}

/** The paragraphs that say the headline and the subtitle once more. */
function repeatedIn(section: Root, { title, subtitle }: Head): Map<Element, string> {
  const repeats = new Map<Element, string>();
  const all = elementsIn(section);
  const heading = all.find((node) => hasClass(node, 'graf--title'));
  if (heading && textOf([heading]) === title)
    repeats.set(heading, 'headline that the text repeats');
  const below = all.find((node) => hasClass(node, 'graf--subtitle'));
  if (below && subtitle !== '' && textOf([below]) === subtitle)
    repeats.set(below, 'subtitle that the text repeats');
  return repeats;
}

/** Children are replaced before their parent, which is another object then: its name stays. */
function isSame(one: Element, other: Element): boolean {
  return one === other || (one.properties === other.properties && one.tagName === other.tagName);
}

/** Medium has two ranks of headings, which it writes as h3 and h4. */
const headings: Readonly<Record<string, string>> = { h3: 'h2', h4: 'h3' };

function changed(node: Element, ancestors: readonly Element[]): ElementContent {
  const heading = headings[node.tagName];
  if (heading !== undefined && !ancestors.some(({ tagName }) => tagName === 'blockquote'))
    return { ...node, tagName: heading };
  const href = node.tagName === 'a' ? textProperty(node, 'href') : undefined;
  const target = href === undefined ? undefined : targetOf(href);
  return target === undefined ? node : withProperties(node, { href: target });
}

/** Drafts have links by way of Medium: `https://medium.com/r/?url=…`. */
function targetOf(href: string): string | undefined {
  if (!/^https?:\/\/medium\.com\/r\/\?/i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).searchParams.get('url') ?? undefined;
}

/** What is said before an element. */
function textBefore(section: Root, element: Element): string {
  const before: ElementContent[] = [];
  const visit = (nodes: readonly ElementContent[]): boolean =>
    nodes.some((node) => {
      if (node === element) return true;
      if (node.type !== 'element') before.push(node);
      else if (node.tagName === 'img') before.push({ type: 'text', value: 'picture' });
      else return visit(node.children);
      return false;
    });
  visit(elementsOf(section));
  return textOf(before);
}

function elementsOf(tree: Root): ElementContent[] {
  return tree.children.filter((node) => node.type !== 'doctype');
}

function textOf(nodes: readonly ElementContent[]): string {
  return oneLine(textOfTree({ type: 'root', children: [...nodes] }));
}

/** With single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
