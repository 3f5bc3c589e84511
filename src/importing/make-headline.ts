import { chainFor } from '../article/body/chain.ts';
import { replaceElements } from '../article/body/replace-elements.ts';
import { isAbbreviation } from '../text/abbreviations.ts';
import { cutAtWord } from '../text/cut-at-word.ts';
import { textOfTree } from './words/shown-text.ts';

/** A headline for an item that has none, and how it was made. */
interface MadeHeadline {
  text: string;
  decided: string;
}

/** UTF-16 units of a headline that search engines show whole. */
const longest = 100;

/**
 * The first sentence of a text in Markdown, cut at a word where it is too long; of an item without a text, the place that it
 * had (`place`: `export.xml:1204`). `lang`: BCP 47.
 */
export function makeHeadline(markdown: string, place: string, lang: string): MadeHeadline {
  const first = firstSentence(markdown, lang);
  if (first === '') {
    return {
      text: place.replace(/^.*\//, ''),
      decided: 'it has neither a headline nor a text: the place that it had is the headline',
    };
  }
  const text = cutAtWord(first, longest);
  return text === first
    ? {
        text: text.replace(/(?<!\.)\.$/, ''),
        decided: 'it has no headline: its first sentence is one',
      }
    : {
        text,
        decided:
          'it has no headline: its first sentence is one, and is cut at a word, for it is long',
      };
}

function firstSentence(markdown: string, lang: string): string {
  // What a picture shows is no text.
  const tree = replaceElements(chainFor(markdown).read(markdown), (node) =>
    node.tagName === 'img' ? [] : node,
  );
  const first = tree.children
    .map((child) => oneLine(textOfTree({ type: 'root', children: [child] })))
    .find((text) => /[\p{L}\p{N}]/u.test(text));
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(
    first ?? '',
  )) {
    sentence += segment;
    const last = /(?:^|[^\p{L}\p{M}])([\p{L}\p{M}]+)\.\s*$/u.exec(sentence)?.[1];
    if (last === undefined || !isAbbreviation(last)) break;
  }
  return sentence.trim();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
