import { defineConfig } from 'vitest/config';
import { isShared } from './harness/engine';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: 'node',
    include: ['**/*.e2e.ts'],
    globalSetup: ['harness/setup.ts'],
    // Each file has a program and data of its own.
    maxWorkers: isShared ? 1 : 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
