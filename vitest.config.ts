import { defineConfig } from 'vitest/config';

const minutes = (count: number) => count * 60_000;

/** What builds whole sites or drives a browser has both cores of a small machine to itself. */
const alone = {
  fileParallelism: false,
  testTimeout: minutes(2),
  hookTimeout: minutes(5),
  globalSetup: ['tests/site/demo-folder.ts'],
};

export default defineConfig({
  test: {
    env: { ASTRO_TELEMETRY_DISABLED: '1', TZ: 'Pacific/Chatham' },
    unstubEnvs: true,
    restoreMocks: true,
    setupFiles: process.env['NUM_RUNS'] ? ['tests/more-runs.ts'] : [],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,browser,nightly,fixtures}/**'],
          testTimeout: minutes(0.5),
          hookTimeout: minutes(1),
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...alone,
          name: 'nightly',
          include: ['tests/nightly/**/*.test.ts'],
          testTimeout: minutes(60),
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
