import type { BundleIndex } from './bundle.ts';
import { openIndex } from './bundle-index.ts';
import type { Call, Reply } from './remote.ts';

/** Each of Pagefind's files, once it is unpacked, begins with `pagefind_dcd`. */
const signatureLength = 12;

const opened = new Map<string, Promise<BundleIndex>>();

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return bytes.subarray(signatureLength);
}

function open({ href, name, lang }: Call['bundle']): Promise<BundleIndex> {
  const known = opened.get(href) ?? openIndex(name, lang, (file) => load(href + file));
  opened.set(href, known);
  return known;
}

async function answer({ id, bundle, method, args }: Call): Promise<Reply> {
  try {
    const index = await open(bundle);
    const does = index[method] as (...some: readonly unknown[]) => unknown;
    return { id, result: await does(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  void answer(data).then((reply) => (postMessage as (message: Reply) => void)(reply));
});
