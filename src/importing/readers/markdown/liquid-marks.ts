import { referenceTo } from '../../lines/source-reference.ts';
import { byShape, unknownOf } from './hugo-marks.ts';
import { liquidMarks, type Shortcode } from './shortcode-syntax.ts';
import { turnMarks, type TurnedBody, type Turned, type TurnMark } from './turn-marks.ts';
import { fencedCode } from './written-marks.ts';

/** Turns the tags of Liquid in a body of Jekyll: https://jekyllrb.com/docs/liquid/tags/ */
export function turnLiquid(body: string): TurnedBody {
  const plain = body.replaceAll(siteAddress, '').replaceAll(pathFilter, '$2');
  return turnMarks(plain, liquidMarks(plain), turn);
}

/** `{{ site.baseurl }}` and the like, before a path of the site. */
const siteAddress = /\{\{-?\s*site\.(?:base)?url\s*(?:\|[^{}]*)?-?\}\}/g;
const pathFilter =
  /\{\{-?\s*(["'])([^"'{}]*)\1\s*\|\s*(?:relative_url|absolute_url|prepend:[^{}]*?)\s*-?\}\}/g;

const turn: TurnMark = (code, place, inside) => {
  const name = code.name.toLowerCase();
  const [first] = code.parameters.map(({ value }) => value);
  if (name === 'post_url' || name === 'link') {
    // Elsewhere it would print an address.
    if (!place.inAddress) return { text: '', isSilent: true, isUnknown: true };
    return { text: referenceTo(first ?? ''), isSilent: true };
  }
  if (place.inAddress) return { text: '', isSilent: true, isUnknown: true };
  if (name === 'highlight' && inside)
    return { text: fencedCode(inside.written, first), isSilent: true, asWritten: true };
  if (name === 'raw' && inside) return { text: inside.written };
  if (name === 'comment' && inside)
    return { text: '', isSilent: true, leftOut: { what: 'comment', text: inside.written } };
  return shaped(code, inside) ?? unknownOf(code, place, inside);
};

/** An include by the name of its file: `{% include figure.html src="a.jpg" %}`; a plugin by its own. */
function shaped(
  code: Shortcode,
  inside: { turned: string; written: string } | undefined,
): Turned | undefined {
  if (code.name !== 'include') return byShape(code, inside);
  const [file, ...parameters] = code.parameters;
  return file && byShape({ ...code, name: file.value.replace(/\.\w+$/, ''), parameters }, inside);
}
