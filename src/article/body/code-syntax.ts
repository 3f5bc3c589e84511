import { codeText } from 'micromark-core-commonmark';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

const construct: Construct = { ...codeText, name: 'codeBetweenWords', tokenize };

/**
 * Code between backticks. A backtick between two letters is read as an apostrophe, because many keyboards have it there
 * (`Ankara`da`, `п`ять`); but scripts without spaces put code directly after their letters.
 */
export const codeSyntax: Extension = { disable: { null: ['codeText'] }, text: { 96: construct } };

const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;
const isLetter = (code: Code) =>
  code !== null && code > 0 && letter.test(String.fromCharCode(code));

/** Whether the backtick at this offset is an apostrophe. */
export const isApostrophe = (text: string, at: number) =>
  letter.test(text.charAt(at - 1)) &&
  text[at] === '`' &&
  /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text.slice(at + 1));

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  const code = codeText.tokenize.call(this, effects, ok, nok);
  return isLetter(previous) ? effects.check({ partial: true, tokenize: look }, nok, code) : code;
}

function look(effects: Effects, ok: State, nok: State): State {
  return (mark) => {
    effects.enter('codeTextSequence');
    effects.consume(mark);
    effects.exit('codeTextSequence');
    return (next) =>
      isLetter(next) && !/\d/.test(String.fromCharCode(next ?? 0)) ? ok(next) : nok(next);
  };
}
