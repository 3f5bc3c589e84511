import { holdsAny } from '../../text/holds-any.ts';

/** A kind of mark from another system, which is plain text here. */
interface ForeignKind {
  /** The kind and its system, for the message: "a WordPress shortcode". */
  name: string;
  /** A text that this does not match contains no mark of the kind. */
  sign: RegExp;
  pattern: RegExp;
  /** What to write in their place. */
  instead: string;
}

const attributes = String.raw`(?:\s+[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”″«][^“”″»\n]*[“”″»]|&quot;[^\n]*?&quot;|[^\s\]"']+))+`;

const wordPress =
  'audio|caption|contact-form(?:-7)?|embed|gallery|googlemaps|instagram|more|playlist|slideshare|slideshow|soundcloud|' +
  'sourcecode|twitter|video|vimeo|wp_caption|wpvideo|youtube|(?:et_pb|fusion|su|vc|wpsm|elementor|dropcap)(?:_\\w+)?';
const pairs =
  'b|i|u|s|url|img|quote|size|color|font|center|left|right|email|spoiler|sup|sub|list|code|media';
const joomla =
  'loadposition|loadmodule|loadmoduleid|mosimage|mospagebreak|mosmap|youtube|vimeo|gallery|audio|video|mp3|emailcloak|' +
  'phocagallery|phocadownload|jcomments|source|sliders?|tabs?';

const picture = '![What it shows](file.jpg) for a picture, [words](https://…) for a link';

/** Tried in this order: text that one kind matches is not examined for the next. */
const foreignKinds: readonly ForeignKind[] = [
  {
    name: 'a Hugo shortcode',
    sign: /\{\{[<%]/,
    pattern: /\{\{[<%][^]*?[>%]\}\}/g,
    instead: picture,
  },
  {
    name: 'a tag of Jekyll or another templating system',
    sign: /\{%|\{#|<%|\$\{|\{\{/,
    pattern:
      /\{%[^]*?%\}|\{#[^{}\n]*#\}|<%[^]*?%>|\$\{[\w.]+\}|\{\{\{[^{}]*\}\}\}|\{\{[-#/^>&]?\s*(?:[.$]\w[^{}]*|[\w-]+(?:\.[\w-]+)+|\w+\s*\|\s*\w[^{}]*|[#/^>&][^{}]*|(?:title|content|author|date|url|image|include\b[^{}]*))\s*-?\}\}/g,
    instead: `what it stands for, or ${picture}`,
  },
  {
    name: 'a Drupal media tag',
    sign: /\[\[\{|\[\[nid:|\[(?:node|site|user|term|file):/,
    pattern:
      /\[\[\{[^]*?\}\]\]|\[\[nid:[^\]\n]*\]\]|\[(?:node|site|current-user|user|term|file|date):[a-z][\w:-]*\](?!\()/g,
    instead: picture,
  },
  {
    name: 'a wiki link or template',
    sign: /\[\[|\{\{|'''|^==|\[(?:https?|ftp):|<\/?(?:ref|nowiki|noinclude|includeonly|onlyinclude|gallery|syntaxhighlight)\b|__(?:NO|FORCE)?TOC__|^\{\|/im,
    pattern:
      /!?\[\[(?=[^\]\n]*\p{L})[^[\]\n]+\]\](?!\()|\{\{[^{}]+\}\}|'''[^'\n]+'''|^={2,6}[^=\n]+={2,6}[ \t]*$|\[(?:https?|ftp):\/\/[^\s\]]+ [^\]\n]+\](?!\()|<\/?(?:ref|references|nowiki|noinclude|includeonly|onlyinclude|gallery|syntaxhighlight)(?:\s[^<>\n]*)?\/?>|__(?:NO|FORCE)?TOC__|^\{\|[^\n]*$/gmu,
    instead: '[words](https://…) for a link, ## Words for a subhead, **words** for bold',
  },
  {
    name: 'BBCode',
    sign: /\[\//,
    pattern: new RegExp(String.raw`\[(${pairs})(?:=[^\]\n]*)?\][^]{0,2000}?\[\/\1\]`, 'gi'),
    instead: '**words** for bold, [words](https://…) for a link, > words for a quotation',
  },
  {
    name: 'a WordPress shortcode',
    sign: /\[\/?[a-z]/i,
    pattern: new RegExp(
      String.raw`\[(?:${wordPress})(?:[ \t][^\]\n]*|=[^\]\n]*)?\/?\](?!\()|\[[a-z][\w-]*${attributes}\s*\/?\](?!\()|\[\/[a-z][\w-]*\](?!\()`,
      'gi',
    ),
    instead: picture,
  },
  {
    name: 'a kramdown or Pandoc attribute',
    sign: /\{[:.#]/,
    pattern:
      /\{::?[^{}\n]*\}|\{[.#][\w-]+(?:[ \t]+(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s{}"]+)))*[ \t]*\}(?!\}|[ \t]*#*[ \t]*$(?<=^ {0,3}#[^\n]*))/gm,
    instead: 'the words without it',
  },
  {
    name: 'a Joomla plugin tag',
    sign: /\{\/?[a-z]/,
    pattern: new RegExp(String.raw`\{(?:${joomla})\b[^{}\n]*\}|\{\/(?:${joomla})\}`, 'g'),
    instead: picture,
  },
  {
    name: 'a Confluence or Jira macro',
    sign: /\{(?:code|noformat|panel|quote|toc|expand|color)/,
    pattern: /\{(?:code|noformat|panel|quote|toc|expand|color)(?::[^{}\n]*)?\}/g,
    instead: '> words for a quotation',
  },
  {
    name: 'an Obsidian or GitHub callout',
    sign: /\[!/,
    pattern: /(?<=^[ \t]*(?:>[ \t]*)+)\[![\w-]+\](?!\()[+-]?/gm,
    instead: 'a plain quotation: > words',
  },
  {
    name: 'an MDX component or import',
    sign: /^import |^export |<\/?[A-Z]/m,
    pattern:
      /^import\s[\w\s{},*]+\sfrom\s+['"][^'"\n]+['"];?[ \t]*$|^import\s+['"][^'"\n]+['"];?[ \t]*$|^export\s+(?:const|default|function)\s[^\n]*|<[A-Z]\w*[a-z]\w*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\}))+\s*\/?>|<[A-Z]\w*[a-z]\w*\s*\/>/gm,
    instead: picture,
  },
  {
    name: 'a Word tag',
    sign: /<\/?(?:[ovwm]|st1):/i,
    pattern: /<\/?(?:[ovwm]|st1):[a-z][^<>\n]*>/gi,
    instead: 'the words without it',
  },
  {
    name: 'a reStructuredText directive',
    sign: /^[ \t]*\.\. /m,
    pattern: /^[ \t]*\.\. [\w-]+::[^\n]*/gm,
    instead: picture,
  },
  {
    name: 'an AsciiDoc macro',
    sign: /(?:image|video|include|link|xref)::?\S+\[|^\[(?:source|quote|NOTE|WARNING|TIP)/m,
    pattern:
      /(?<=^|[\s(])(?:image::?|video::|include::|link:|xref:)[^\s[\]]+\[[^\]\n]*\](?!\()|^\[(?:source|quote|verse|NOTE|WARNING|TIP|IMPORTANT)(?:,[^\]\n]*)?\][ \t]*$/gm,
    instead: picture,
  },
  {
    name: 'Textile markup',
    sign: /^(?:h[1-6]|bq)\. |":https?:/m,
    pattern: /^(?:h[1-6]|bq)\. (?=\S)|"[^"\n]+":https?:\/\/[^\s<>]+/gm,
    instead: '## Words for a subhead, [words](https://…) for a link',
  },
  {
    name: 'markup of another Markdown dialect',
    sign: /\[TOC\]|\[\[?_TOC_|^:::|^!!! |^\*\[|==|\^\[/im,
    pattern:
      /^\[\[?_?TOC_?\]\]?[ \t]*$|^:{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]*)[^\n]*$|^!!! ?\w[^\n]*$|^\*\[[^\]\n]+\]:[^\n]*$|\^\[[^[\]\n]+\](?!\()|(?<![=!<>])==[^\s=][^=\n]*(?<=\S)==(?!=)/gim,
    instead: 'the words without it',
  },
  {
    name: 'a LaTeX or Org command',
    sign: /\\[a-z]+\{|^#\+/im,
    pattern:
      /\\(?:textbf|textit|emph|cite\w*|ref|href|url|section|subsection|footnote|begin|end|includegraphics)(?:\[[^\]\n]*\])?\{[^{}\n]*\}|^#\+[a-z_]+:?[^\n]*$/gim,
    instead: '**words** for bold, [words](https://…) for a link',
  },
];

/** A mark, at its place in a text. */
export interface ForeignMark {
  kind: ForeignKind;
  from: number;
  text: string;
}

/** What each kind of mark holds, besides a bracket that begins no link. */
const signs = [
  '<',
  '{',
  '\\',
  "'''",
  '==',
  '::',
  '":http',
  '\nimport ',
  '\nexport ',
  '\n!!! ',
  '\n#+',
  '\n.. ',
  '\nbq. ',
  'TOC__',
];

/** Whether a text may contain marks of other systems. A quick test, because hardly any text does. Links do not count. */
function mayHaveAny(text: string): boolean {
  const lines = `\n${text}`;
  return (
    holdsAny(lines, signs) ||
    hasBracketAlone(text) ||
    (lines.includes('\nh') && /\nh[1-6]\. /.test(lines))
  );
}

const link = /\[(?!\/)[^[\]\n]*\]\(/y;

/** Whether a bracket opens what is not a link. */
function hasBracketAlone(text: string): boolean {
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    link.lastIndex = at;
    if (!link.test(text)) return true;
  }
  return false;
}

/**
 * All marks of other systems, in the order of the kinds.
 *
 * Speed: without the quick test of each text, `check` of 10,000 articles takes 7 % more CPU time (November 2026).
 */
export function foreignMarksIn(text: string): ForeignMark[] {
  return mayHaveAny(text) ? searchForeignMarks(text) : [];
}

/** The same as `foreignMarksIn`, without the quick test. */
export function searchForeignMarks(text: string): ForeignMark[] {
  const marks: ForeignMark[] = [];
  let left = text;
  for (const kind of foreignKinds) {
    if (!kind.sign.test(left)) continue;
    left = left.replaceAll(kind.pattern, (mark: string, ...rest: unknown[]) => {
      const from = rest.find((each) => typeof each === 'number') ?? 0;
      marks.push({ kind, from, text: mark });
      return mark.replaceAll(/[^\n]/g, '\u0001');
    });
  }
  return marks;
}
