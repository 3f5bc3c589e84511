import { attention } from 'micromark-core-commonmark';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { limits } from './limits.ts';
import { oddityOf, withoutDeepest, withoutMasks, type MarkRun } from './pair-marks.ts';

/**
 * Whether a run of marks may open and close emphasis, by CommonMark and by the reading that takes quotation marks and
 * brackets into account.
 */
interface Reading {
  strict: MarkRun;
  loose: MarkRun;
}

const readings = new WeakMap<Token, Reading>();

const construct: Construct = { name: 'emphasis', tokenize, resolveAll: resolve };

/**
 * Emphasis that ends directly before a letter: `**«Роскосмос»**в`, `**TBMM'**nin`, `**「引用」**です`. In CommonMark a mark
 * between punctuation and a letter can only open, so asterisks would be shown, or the wrong words be bold. This reading
 * is used if CommonMark's leaves some marks as typed and this one leaves fewer.
 */
export const emphasisSyntax: Extension = { text: { 42: construct, 95: construct } };

function tokenize(this: TokenizeContext, effects: Effects, ok: State): State {
  const { previous } = this;
  return (mark) => {
    effects.enter('attentionSequence');
    return inside(mark);

    function inside(code: Code): State | undefined {
      if (code === mark) {
        effects.consume(code);
        return inside;
      }
      const token = effects.exit('attentionSequence');
      const size = token.end.offset - token.start.offset;
      const reading = readRun(mark === 42 ? '*' : '_', size, previous, code);
      token._open = reading.strict.opens;
      token._close = reading.strict.closes;
      readings.set(token, reading);
      return ok(code);
    }
  };
}

type Kind = 'space' | 'punctuation' | 'word';

function kindOf(code: Code): Kind {
  if (code === null || code <= 32) return 'space';
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word';
}

function readRun(mark: MarkRun['mark'], size: number, previous: Code, next: Code): Reading {
  const [before, after] = [kindOf(previous), kindOf(next)];
  const inWord = before === 'word' && after === 'word';
  // 2*3*4: a sign between digits.
  if (isDigit(previous) && isDigit(next))
    return readAs({ mark, size, opens: false, closes: false, inWord });
  // A tilde is GFM's mark for struck-out text, and may be next to any character.
  const opens = after === 'word' || (after === 'punctuation' && before !== 'word') || next === 126;
  const closes =
    before === 'word' || (before === 'punctuation' && after !== 'word') || previous === 126;
  if (mark === '_') {
    return readAs({
      mark,
      size,
      opens: opens && (before !== 'word' || !closes),
      closes: closes && (after !== 'word' || !opens),
      inWord,
    });
  }
  const mayClose = before === 'punctuation' && after === 'word' && !isOpening(previous);
  const mayOpen = before === 'word' && after === 'punctuation' && isOpeningBeyondAscii(next);
  return {
    strict: { mark, size, opens, closes, inWord },
    loose: { mark, size, opens: opens || mayOpen, closes: closes || mayClose, inWord },
  };
}

const readAs = (run: MarkRun): Reading => ({ strict: run, loose: run });

const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;

/** An opening bracket, or a quotation mark that never closes. */
const isOpening = (code: Code) => code !== null && /\p{Ps}/u.test(String.fromCharCode(code));

const isOpeningBeyondAscii = (code: Code) =>
  code !== null && code > 127 && /[\p{Ps}\p{Pi}]/u.test(String.fromCharCode(code));

function resolve(...[events, context]: Parameters<Resolver>): Event[] {
  const tokens = events.flatMap(([kind, token]) =>
    kind === 'enter' && token.type === 'attentionSequence' && readings.has(token) ? [token] : [],
  );
  const all = tokens.flatMap((token) => readings.get(token) ?? []);
  const read = readRuns(all, (from, to) => {
    const [start, end] = [tokens[from]?.end, tokens[to]?.start];
    return start && end ? context.sliceSerialize({ start, end }) : '';
  });
  const runs = withoutDeepest(read, limits.emphasis);
  for (const [index, token] of tokens.entries()) {
    token._open = runs[index]?.opens ?? false;
    token._close = runs[index]?.closes ?? false;
  }
  return attention.resolveAll?.(events, context) ?? events;
}

function readRuns(
  all: readonly Reading[],
  between: (from: number, to: number) => string,
): readonly MarkRun[] {
  const strict = withoutMasks(
    all.map((each) => each.strict),
    between,
  );
  const mayDiffer = all.some(
    (each) => each.strict.opens !== each.loose.opens || each.strict.closes !== each.loose.closes,
  );
  if (!mayDiffer) return strict;
  const loose = withoutMasks(
    all.map((each) => each.loose),
    between,
  );
  return oddityOf(loose) < oddityOf(strict) ? loose : strict;
}
