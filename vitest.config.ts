import { defineConfig } from 'vitest/config';

// `unit` is pure and quick. `browser` has a built site, a running server and Chromium: tests/browser/setup.ts.
const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

export default defineConfig({
  test: {
    projects: [
      { ...jsx, test: {
          name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node',
          // Some start a process of their own, read a dictionary or fill a demonstration: on a busy machine that takes seconds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        } },
      {
        ...jsx,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/setup.ts'],
          // One server and one store for all: the files take turns.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
