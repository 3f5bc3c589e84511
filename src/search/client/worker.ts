import { asList, decodeCbor, encodeCbor } from '../cbor.ts';
import { unpackMeta } from '../meta.ts';
import type { EngineStart, Lost } from './remote.ts';

/** `pagefind_dcd` before each of Pagefind's files, once it is unpacked. */
const signatureLength = 12;

/** Signs that Pagefind takes for parts of words: its own list, which it would read from each bundle's entry. */
const wordSigns = '_\u203f\u2040\u2054\ufe33\ufe34\ufe4d\ufe4e\ufe4f\uff3f'.split('');

/**
 * Runs Pagefind's own worker, and has a say in what it fetches: the stemmer is loaded once for all
 * bundles, what a bundle's entry would say is known already, the list of a bundle is unpacked, and a file
 * that is missing is reported, for Pagefind would take it for a word that is nowhere.
 */
async function run({ script, stemmer, version, lang }: EngineStart): Promise<void> {
  const load = fetch;
  let stemming: Promise<ArrayBuffer> | undefined;

  async function have(address: string): Promise<Response> {
    const lose = (error: unknown): never => {
      const message: Lost = { lost: address };
      (postMessage as (message: unknown) => void)(message);
      throw error;
    };
    const response = await load(address).catch(lose);
    return response.ok ? response : lose(new Error(`${address}: ${response.status}`));
  }

  const answerFor = async (address: string): Promise<Response> => {
    const { pathname, searchParams } = new URL(address, location.href);
    const name = pathname.slice(pathname.lastIndexOf('/') + 1);
    if (name === 'pagefind-entry.json') {
      const hash = searchParams.get('ts');
      const languages = { [lang]: { hash, wasm: lang, page_count: 1 } };
      return Response.json({ version, languages, include_characters: wordSigns });
    }
    if (name.endsWith('.pf_meta')) return unpack(await have(address));
    if (!name.startsWith('wasm.')) return have(address);
    stemming ??= have(stemmer).then((response) => response.arrayBuffer());
    return new Response((await stemming).slice(0));
  };
  Object.assign(self, { fetch: answerFor });
  // Pagefind listens when its script is there: what is said until then is said again.
  const early: unknown[] = [];
  const keep = ({ data }: MessageEvent) => early.push(data);
  addEventListener('message', keep);
  await import(/* @vite-ignore */ script);
  removeEventListener('message', keep);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
}

/** The list of a bundle as Pagefind writes it, from what we have made of it. */
async function unpack({ body }: Response): Promise<Response> {
  const stream = body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const meta = unpackMeta(asList(decodeCbor(bytes.subarray(signatureLength))));
  return new Response(new Blob([bytes.slice(0, signatureLength), encodeCbor(meta).slice()]));
}

addEventListener('message', ({ data }) => void run(data as EngineStart).catch(reportError), {
  once: true,
});
