/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Go embeds dist/ even before the first build, so the folder must stay in the repository. */
function keepFolder(): Plugin {
  return {
    name: 'keep-folder',
    apply: 'build',
    closeBundle: () => {
      writeFileSync(resolve(import.meta.dirname, 'dist/.gitkeep'), '');
    },
  };
}

export default defineConfig({
  plugins: [react(), keepFolder()],
  server: { proxy: { '/api': process.env['LATERAL_URL'] ?? 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2022',
    // The program's Content-Security-Policy allows fonts from itself only, not from data: addresses.
    assetsInlineLimit: 0,
    // Read by scripts/size.mjs.
    manifest: 'manifest.json',
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    // Typing in jsdom is slow on a busy machine.
    testTimeout: 30_000,
  },
});
