import type { KnipConfig } from 'knip';

/** `npm run lint` fails for an export that no other file imports, and for a file that nothing reaches. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'src/**/*-{worker,process}.ts',
    'src/site/render/render-page.ts',
    'tests/**/*.test.ts',
    // Named by vitest.config.ts.
    'tests/helpers/{properties,demo-folder,find-hanging}.ts',
    // Started by a nightly test.
    'tests/helpers/fuzz-import-process.ts',
  ],
  project: ['{src,scripts,tests}/**/*.{ts,astro}', '!tests/fixtures/**'],
  include: ['exports', 'types', 'files'],
};

export default config;
