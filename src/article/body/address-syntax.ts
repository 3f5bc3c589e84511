import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
  TokenTypeMap,
} from 'micromark-util-types';
import { lengthOfAddress, longestAddress } from '../../text/bare-address.ts';

/** Tokens of GFM that its compiler turns into links. */
type LiteralToken = 'literalAutolink' | 'literalAutolinkHttp' | 'literalAutolinkWww';
const typeOf = (name: LiteralToken | 'data') => name as keyof TokenTypeMap;

const construct: Construct = { name: 'bareAddress', tokenize };

/**
 * Reads bare web addresses instead of GFM, whose addresses include the punctuation of most scripts. They are read
 * together with emphasis, so that an underscore in an address does not count as emphasis.
 */
export const addressSyntax: Extension = {
  text: { 72: construct, 104: construct, 87: construct, 119: construct },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous, events } = this;
  let text = '';
  let left = 0;
  let types: (LiteralToken | 'data')[] = [];
  return (code) =>
    mayFollow(previous, code)
      ? effects.check({ partial: true, tokenize: look }, begin, nok)(code)
      : nok(code);

  /** Reads ahead to the possible end of an address. */
  function look(ahead: Effects, found: State): State {
    ahead.enter(typeOf('literalAutolink'));
    return function next(code) {
      if (code === null || code <= 32 || text.length > longestAddress || !mayBegin(text)) {
        ahead.exit(typeOf('literalAutolink'));
        return found(code);
      }
      text += String.fromCharCode(code);
      ahead.consume(code);
      return next;
    };
  }

  function begin(code: Code): State | undefined {
    left = lengthOfAddress(text);
    if (left === 0) return nok(code);
    types = isInLabel(events)
      ? ['data']
      : ['literalAutolink', /^w/i.test(text) ? 'literalAutolinkWww' : 'literalAutolinkHttp'];
    for (const type of types) effects.enter(typeOf(type));
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (left > 0) {
      left--;
      effects.consume(code);
      return inside;
    }
    for (const type of types.toReversed()) effects.exit(typeOf(type));
    return ok(code);
  }
}

/** As `addressStart`, for one character before and the first one of the address. */
function mayFollow(previous: Code, first: Code): boolean {
  if (previous === null || previous < 0) return true;
  const before = String.fromCharCode(previous);
  return first === 72 || first === 104 ? !/[a-z\d]/i.test(before) : !/[a-z\d./@:-]/i.test(before);
}

const mayBegin = (text: string) => text.length < 4 || /^(?:http|www\.)/i.test(text);

/**
 * After an opening bracket it may be the text of a link, which cannot contain another link; then it is read as words.
 */
function isInLabel(events: readonly Event[]): boolean {
  const last = events.findLast(
    ([, { type, _balanced }]) => (type === 'labelLink' || type === 'labelImage') && !_balanced,
  );
  return last !== undefined;
}
