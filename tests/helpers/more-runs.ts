import fc from 'fast-check';

// Loaded before each test file when NUM_RUNS is set: properties then get so many runs.
fc.configureGlobal({ numRuns: Number(process.env['NUM_RUNS']) });
