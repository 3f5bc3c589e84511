/** What `cut-fonts.ts` uses of a package that comes without types. */
declare module 'subset-font' {
  /** Of a face only these letters, with all that the layout makes of them. */
  function subsetFont(
    face: Buffer,
    letters: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>;
  export { subsetFont as default };
}
