/** How the preview answers a request; the page itself is made in Astro's own module graph. */
export type Answer = (
  /** The path decoded, with the site's base; the query as it is. */
  asked: { pathname: string; search: string },
  page: () => Promise<Response>,
  missing: () => Promise<Response>,
) => Promise<Response>;

const key = Symbol.for('backfile.preview');
type Holder = { [key]?: Answer | undefined };

/** Hands the answer to Astro's middleware, which has modules of its own; `undefined` takes it back. */
export function fillPreview(answer: Answer | undefined): void {
  (globalThis as Holder)[key] = answer;
}

export function takePreview(): Answer {
  const answer = (globalThis as Holder)[key];
  if (!answer) throw new Error('No preview is running');
  return answer;
}
