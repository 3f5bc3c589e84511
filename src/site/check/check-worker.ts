import { answer } from '../../system/thread.ts';
import { checkRendered, type RenderedSite } from './check-rendered.ts';

/** After how many pages the main thread is told. */
const every = 100;

// Runs in a worker thread, because reading all pages again takes a quarter of the time of rendering them.
export const checkInThread = answer((rendered: RenderedSite, sendDone: (pages: number) => void) => {
  let done = 0;
  const checked = checkRendered(rendered, (count) => {
    done = count;
    if (done % every === 0) sendDone(every);
  });
  sendDone(done % every);
  return checked;
});
