import { UsageError } from '../system/errors.ts';

/** A person left a question unanswered; nothing was written. */
class Cancelled extends UsageError {
  override name = 'Cancelled';
}

/** Waits for the answer to a question of @clack/prompts. Throws `Cancelled` if the person presses Escape or Ctrl-C. */
export async function ask<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (typeof answer === 'symbol') throw new Cancelled('nothing was written');
  return answer as Exclude<T, symbol>;
}

/** Whether a person can answer. Questions are printed to standard error, because standard output may be piped. */
export function isTerminal(env = process.env): boolean {
  return process.stdin.isTTY && process.stderr.isTTY && !env['CI'];
}
