import { closest, distance } from 'fastest-levenshtein';
import { limits } from './limits.ts';

/**
 * The known name that is most similar to what was typed. Undefined if more than a third of the letters, and at least
 * two, would have to change. Case does not count.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || typed === '' || typed.length > limits.comparedName) return undefined;
  const lower = typed.toLowerCase();
  const candidates = known.map((name) => name.toLowerCase());
  const found = closest(lower, candidates);
  const limit = Math.max(2, Math.floor(lower.length / 3));
  if (distance(lower, found) > limit || distance(lower, found) >= lower.length) return undefined;
  return known[candidates.indexOf(found)];
}

/** The hint for an unknown name: `did you mean "x"?`, or all known names if they are few. */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const name = nearest(typed, known);
  if (name !== undefined) return `did you mean "${name}"?`;
  if (known.length > 0 && known.length <= 8) return `the choices are ${known.join(', ')}`;
  return undefined;
}
