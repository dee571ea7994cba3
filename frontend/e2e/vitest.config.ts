import { defineConfig } from 'vitest/config';
import { isShared } from './harness/engine';
import { failedLast } from './harness/failed';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: 'node',
    include: ['**/*.e2e.ts'],
    reporters: ['default', failedLast],
    globalSetup: ['harness/setup.ts'],
    // Each file has a program and data of its own.
    maxWorkers: isShared ? 1 : 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
