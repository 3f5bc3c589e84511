import { UsageError } from '../system/errors.ts';

/** Somebody left a question unanswered: nothing was written. */
class Cancelled extends UsageError {
  override name = 'Cancelled';
}

/** The answer to a question of @clack/prompts, which answers with a symbol when somebody leaves (Escape, Ctrl-C). */
export async function ask<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (typeof answer === 'symbol') throw new Cancelled('nothing was written');
  return answer as Exclude<T, symbol>;
}

/** Whether somebody is there to answer. Questions go to standard error: standard output may be piped. */
export function isTerminal(env = process.env): boolean {
  return process.stdin.isTTY && process.stderr.isTTY && !env['CI'];
}
