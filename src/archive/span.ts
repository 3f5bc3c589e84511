import { dayAt } from '../text/dates/dates.ts';
import type { Waiting } from './waiting.ts';

/**
 * The moments at which one content makes one and the same archive: a moment counts by its day, and by what comes out or is
 * news no longer on that day.
 */
export interface Span {
  /** The site's, and the day there. */
  zone: string;
  today: string;
  /** Of `Waiting`: milliseconds since 1970 UTC. */
  since?: number;
  until?: number;
}

/** `waiting`: what `countWaiting` found at a moment of that day. */
export function spanOf(zone: string, today: string, { since, until }: Waiting): Span {
  return {
    zone,
    today,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Whether a moment, in milliseconds since 1970 UTC, is one of them. */
export function holdsAt(span: Span, moment: number): boolean {
  const { zone, today, since = -Infinity, until = Infinity } = span;
  return moment >= since && moment < until && dayAt(moment, zone) === today;
}
