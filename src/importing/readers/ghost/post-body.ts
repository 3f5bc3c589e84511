import { BodyNotes, type WrittenBody } from '../../body/body-context.ts';
import type { SourceText } from '../../imported-item.ts';
import { textsOfLexical, textsOfMobiledoc } from './document-texts.ts';
import { lexicalToHtml } from './lexical.ts';
import { mobiledocToHtml } from './mobiledoc.ts';
import { rowOf, textIn, type Row } from './rows.ts';
import { tidyCards } from './tidy-cards.ts';

/** The body of a post, and what came of its cards. */
interface PostBody extends Pick<WrittenBody, 'leftOut' | 'notUnderstood'> {
  body: SourceText;
  /** All that the source says in it. */
  said: SourceText[];
  decided: string[];
  doubts: string[];
}

/** The body as HTML: what Ghost made, where the export has it, else what the editor's document says. */
export function bodyOfPost(post: Row): PostBody {
  const notes = new BodyNotes();
  const html = rooted(textIn(post, 'html'));
  if (html.trim() !== '') {
    // Two names that nothing separates would be one word.
    const apart = html.replaceAll(
      /<\/span>\s*(?=<span class="kg-bookmark-publisher")/g,
      '</span> · ',
    );
    return done(tidyCards(apart, notes), [{ form: 'html', text: apart }], notes);
  }
  for (const [name, turn, textsOf] of editors) {
    const text = textIn(post, name);
    if (text.trim() === '') continue;
    const document = documentOf(rooted(text));
    const made = turn(document, notes);
    const said = textsOf(document);
    const isLost = made.trim() === '' && notes.leftOut.length === 0 && !isEmpty(text);
    if (isLost) notes.count(`text that is not ${name}`, text);
    const { body, ...rest } = done(tidyCards(made, notes), said, notes);
    return {
      body,
      ...rest,
      decided: [`the export has no HTML of it: its text is that of the editor (${name})`],
      doubts: isLost ? [`its text is not readable as ${name}`] : [],
    };
  }
  const markdown = rooted(textIn(post, 'markdown'));
  const body = { form: 'markdown', text: markdown } as const;
  return { body, said: [body], leftOut: [], notUnderstood: [], decided: [], doubts: [] };
}

const editors = [
  ['mobiledoc', mobiledocToHtml, textsOfMobiledoc],
  ['lexical', lexicalToHtml, textsOfLexical],
] as const;

function done(html: string, said: SourceText[], notes: BodyNotes): PostBody {
  const { leftOut, notUnderstood } = notes;
  const body = { form: 'html', text: html } as const;
  return { body, said, leftOut, notUnderstood, decided: [], doubts: [] };
}

function documentOf(text: string): Row {
  try {
    return rowOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** A document of the editor in which nobody wrote. */
function isEmpty(text: string): boolean {
  const { sections, root } = documentOf(text);
  return Array.isArray(sections) || Array.isArray(rowOf(root)['children']);
}

/** Ghost writes this for its own address, which the export does not tell. */
export function rooted(text: string): string {
  return text.replaceAll('__GHOST_URL__', '');
}
