/** A command was called in a way that cannot be meant: exit status 2, the message alone. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}
