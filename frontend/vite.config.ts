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

// What every first screen needs is one file: split by who shares what, it compresses worse, and the
// list of files that the router preloads grows with every screen.
const firstScreen = new RegExp(
  [
    /node_modules\/(react|react-dom|react-router|scheduler|openapi-fetch|@tanstack|clsx)\//,
    /src\/api\//,
    /src\/ui\/(arrival|Card|Disclosure|ErrorSummary|Figures|format|Loading|Notice|Page|problemForm|ProblemNotice|Query|Say)\./,
  ]
    .map(({ source }) => source)
    .join('|'),
);

export default defineConfig({
  plugins: [react(), keepFolder()],
  server: { proxy: { '/api': process.env['LATERAL_URL'] ?? 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2022',
    // The program's Content-Security-Policy allows fonts from itself only, not from data: addresses.
    assetsInlineLimit: 0,
    // Read by scripts/size.mjs.
    manifest: 'manifest.json',
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', test: firstScreen }] } } },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    // Files share what they import, which takes a third of the time; nothing of ours keeps state in a module.
    pool: 'threads',
    isolate: false,
    // Typing in jsdom is slow on a busy machine.
    testTimeout: 30_000,
  },
});
