import { answer } from '../../system/thread.ts';
import { checkRendered, type RenderedSite } from './check-rendered.ts';

/** Pages are counted so many at a time. */
const every = 100;

// Runs in a thread of its own: reading all pages again takes as long as a quarter of rendering them.
export const checkInThread = answer((rendered: RenderedSite, sendDone: (pages: number) => void) => {
  let done = 0;
  const checked = checkRendered(rendered, (count) => {
    done = count;
    if (done % every === 0) sendDone(every);
  });
  sendDone(done % every);
  return checked;
});
