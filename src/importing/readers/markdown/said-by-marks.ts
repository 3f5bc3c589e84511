import type { SourceText } from '../../imported-item.ts';
import type { Mark, Parameter } from './shortcode-syntax.ts';

/** Names of parameters whose values readers see. */
const textual = new Set(
  (
    'alt caption title text cite attr summary intro label heading headline credit quote author content description message ' +
    'button-text button_text buttontext subtitle attribution question answer'
  ).split(' '),
);
/** And those whose values nobody sees, spaces or not. */
const technical =
  /^(?:class|style|id|options|opts|attrs|width|height|size|sizes|align|params|query|format|lang|language|type|loading|color|colour|bg|filters?|command|process|rel|target)$/i;

/** Whether the value of a parameter is text for readers: by its name, or since it is several words. */
export function isSaid({ name, value }: Parameter): boolean {
  if (name !== undefined && textual.has(name.toLowerCase())) return value.trim() !== '';
  if (name !== undefined && technical.test(name)) return false;
  return (
    /[\p{L}\p{N}][^\s\p{L}\p{N}]*\s+[^\s\p{L}\p{N}]*[\p{L}\p{N}]/u.test(value) && !isAddress(value)
  );
}

/** What the parameters of a mark say to readers. */
export function saidBy({ parameters }: Pick<Mark, 'parameters'>): SourceText[] {
  return parameters.filter(isSaid).map(({ value }) => ({ form: 'markdown', text: value }));
}

export function isAddress(value: string): boolean {
  return (
    /^(?:https?:\/\/|\/|\.{1,2}\/)\S*$/.test(value) ||
    /^[\w/ .%-]+\.[a-z\d]{2,5}$/i.test(value.trim())
  );
}
