import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['packages/{core,gateway,parser-*,rules}/{src,test}/**/*.test.ts'],
          // They share nothing but modules without state, whose loading would take most of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: [
            'packages/cli/{src,test}/**/*.test.ts',
            'proofs/**/*.test.ts',
            'examples/*.test.ts',
            'action/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
