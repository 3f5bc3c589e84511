import fc from 'fast-check';

const runs = process.env['NUM_RUNS'];

// Loaded before each test file. A commit's tests draw the same values each time, so that they fail for what the commit
// changed; with NUM_RUNS, as every night, properties get so many runs with values that are drawn anew.
fc.configureGlobal(runs === undefined ? { seed: 20210826 } : { numRuns: Number(runs) });
