/** A file is not as it was when the build began: somebody saved it meanwhile. Building again is all that is needed. */
export class ChangedWhileRead extends Error {
  override name = 'ChangedWhileRead';

  /** `what`: the file, or what it is. */
  constructor(what: string) {
    super(`${what} changed while the site was being built; build again`);
  }
}
