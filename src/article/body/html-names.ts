/** Inline elements; the lists below have all other names of HTML, and names that are not HTML. */
const inline =
  'a abbr acronym b bdi bdo big blink cite data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby ' +
  's samp small span strike strong sub sup time tt u var wbr';

const block =
  'address article aside base basefont bgsound blockquote body br button canvas caption center code col colgroup datalist dd ' +
  'details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
  'hgroup hr html input keygen legend li link main map area marquee math menu menuitem meta meter nav noembed noframes ' +
  'noscript ol optgroup option output p param picture plaintext pre progress search section select slot source spacer ' +
  'summary table tbody td template textarea tfoot th thead title tr track ul xmp';

/** Their content is not text of the article: code, drawings, and what old browsers showed instead. */
const unread = 'applet audio embed iframe object script style svg video';

const inlineNames = new Set(inline.split(' '));
const unreadNames = new Set(unread.split(' '));
const knownNames = new Set([...inlineNames, ...unreadNames, ...block.split(' ')]);

/** Whether HTML has or had an element of this name. */
export const isHtmlName = (name: string) => knownNames.has(name.toLowerCase());

/** Tags of wikis, which the rule for foreign marks reports. */
const wiki = new Set(
  'gallery includeonly noinclude nowiki onlyinclude ref references syntaxhighlight'.split(' '),
);

/** Whether a tag was certainly meant as one: HTML's, a wiki's, or one with a namespace, as Word writes it (`<o:p>`). */
export const isTagName = (name: string) =>
  isHtmlName(name) || wiki.has(name.toLowerCase()) || /^[a-z][a-z\d]*:[a-z]/i.test(name);

/** Whether a tag separates words: `Mos<b>cow</b>` is one word, `Mos<br>cow` two. */
export const dividesWords = (name: string) =>
  isHtmlName(name) && !inlineNames.has(name.toLowerCase());

/** Whether a tag of this name at the beginning of a line begins a block of HTML, in a paragraph too (CommonMark 0.31, HTML blocks 1 and 6). */
export const beginsHtmlBlock = (name: string) =>
  dividesWords(name) && !withoutBlock.has(name.toLowerCase());

/** Names that divide words, and are read as part of a paragraph. */
const withoutBlock = new Set(
  (
    'applet area audio bgsound br button canvas code datalist embed hgroup input keygen map marquee math meta meter noembed ' +
    'noscript object output picture plaintext progress select slot source spacer svg template video xmp'
  ).split(' '),
);

/** Whether the content of an element is never read as text. */
export const isUnread = (name: string) => unreadNames.has(name.toLowerCase());

/** Attributes without a value. */
export const isBareAttribute = (name: string) => bareAttributes.has(name.toLowerCase());

const bareAttributes = new Set(
  (
    'allowfullscreen async autofocus autoplay checked compact controls crossorigin data default defer disabled download ' +
    'hidden inert ismap itemscope loop mozallowfullscreen multiple muted nohref nomodule noresize noshade novalidate ' +
    'nowrap open playsinline readonly required reversed scoped seamless selected webkitallowfullscreen'
  ).split(' '),
);
