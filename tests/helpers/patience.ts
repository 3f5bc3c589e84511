/**
 * How long a test, a hook, a page or an expectation may take, in milliseconds: long enough for a slow disk and a machine
 * with other work. A limit is there to find what hangs, not to judge speed.
 */
export const patience = 15 * 60_000;
