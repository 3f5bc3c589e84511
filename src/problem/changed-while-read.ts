/** A file has been changed since the build began. Building again is enough. */
export class ChangedWhileRead extends Error {
  override name = 'ChangedWhileRead';

  /** `what`: the file, or a name for it. */
  constructor(what: string) {
    super(`${what} changed while the site was being built; build again`);
  }
}
