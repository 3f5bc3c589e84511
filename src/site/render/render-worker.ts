import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Picture } from '../../article/picture.ts';
import { fillSlot } from '../../components/slot.ts';
import { answer } from '../../system/thread.ts';
import type { PageView } from '../../views/kinds.ts';
import { programEntry } from './page-program.ts';
import type { RenderPage } from './render-page.ts';
import { siteFiles } from '../../archive/site-places.ts';

/** The program's folder, and the site's origin. */
export interface RenderPlace {
  program: string;
  /** See `Slot`. */
  origin: string;
}

/** A page to render. */
export interface PageOrder {
  /** Site-relative, such as `/2021/08/`; '' for the page for missing addresses. */
  path: string;
  /** The absolute path of its file. */
  file: string;
  view: PageView;
  /** The body of the article or standing page in the view. */
  body?: string | undefined;
  /** All pictures in the view, by file. */
  pictures: ReadonlyMap<string, Picture>;
}

function write(file: string, html: Uint8Array): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, html);
}

/** The page that is being rendered. */
let now: PageOrder | undefined;

function current(): PageOrder {
  if (!now) throw new Error('A page was rendered before anybody asked for it');
  return now;
}

async function load({ program, origin }: RenderPlace): Promise<RenderPage> {
  fillSlot({
    view() {
      const { view } = current();
      if (view.kind === 'not-found')
        throw new Error('The page for missing addresses was asked for');
      return view;
    },
    notFound() {
      const { view } = current();
      if (view.kind !== 'not-found') throw new Error('Another page was asked for');
      return view;
    },
    body(file) {
      const { body } = current();
      if (body === undefined) throw new Error(`The text of ${file} did not come with its page`);
      return body;
    },
    picture(file) {
      const picture = current().pictures.get(file);
      if (picture === undefined) throw new Error(`The picture ${file} did not come with its page`);
      return picture;
    },
    origin,
  });
  const entry = pathToFileURL(path.join(program, programEntry)).href;
  const { renderPage } = (await import(entry)) as { renderPage: RenderPage };
  return renderPage;
}

let renderPage: RenderPage | undefined;

// Runs in a worker thread, without the archive. The first message says where the program is; the others say which pages
// to render.
export const renderInThread = answer(
  async (order: RenderPlace | readonly PageOrder[]): Promise<void> => {
    if ('program' in order) {
      renderPage = await load(order);
      return;
    }
    for (now of order) {
      const { path: address, file } = now;
      const html = await renderPage?.(address).catch((error: unknown) => {
        throw placed(error, address);
      });
      if (!html) throw new Error('A page was asked for before the program was there');
      write(file, html);
    }
  },
);

/** The error with the page's address. Only what can be sent to another thread is kept. */
function placed(error: unknown, address: string): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return Object.assign(new Error(`${address === '' ? siteFiles.notFound : address}: ${message}`), {
    stack,
  });
}
