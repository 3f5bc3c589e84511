// A script and no module: browsers do not let modules bring in Pagefind's script. So it exports nothing, and
// names types without importing them; else it would end in "export {}" where it is not bundled, in the preview.
/* eslint-disable @typescript-eslint/consistent-type-imports */
type EngineStart = import('./remote.ts').EngineStart;
type Lost = import('./remote.ts').Lost;
/* eslint-enable @typescript-eslint/consistent-type-imports */

declare function importScripts(address: string): void;

/** Signs that Pagefind takes for parts of words: its own list, which it would read from each bundle's entry. */
const wordSigns = '_\u203f\u2040\u2054\ufe33\ufe34\ufe4d\ufe4e\ufe4f\uff3f'.split('');

/**
 * Runs Pagefind's own worker, and has a say in what it fetches: the stemmer is loaded once for all
 * bundles, what a bundle's entry would say is known already, and a file that is missing is reported, for
 * Pagefind would take it for a word that is nowhere.
 */
function run({ script, stemmer, version, lang }: EngineStart): void {
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
    if (!name.startsWith('wasm.')) return have(address);
    stemming ??= have(stemmer).then((response) => response.arrayBuffer());
    return new Response((await stemming).slice(0));
  };
  Object.assign(self, { fetch: answerFor });
  importScripts(script);
}

addEventListener('message', ({ data }) => run(data as EngineStart), { once: true });
