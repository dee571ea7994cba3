/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { outline } from './scripts/outline';

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

/** Files of these kinds are packed, once and as small as it goes; smaller ones are one packet anyway. */
const packs = /\.(html|js|css|svg|json|txt|webmanifest)$/;
const worthPacking = 1400;

/** Puts beside each file of text its brotli and gzip, which the program sends to who takes them. */
function packFiles(): Plugin {
  return {
    name: 'pack-files',
    apply: 'build',
    closeBundle: () => {
      const dist = resolve(import.meta.dirname, 'dist');
      for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
        if (!packs.test(name)) continue;
        const file = resolve(dist, name);
        const content = readFileSync(file);
        if (content.length < worthPacking) continue;
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        const best = { params: { ...quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
        writeFileSync(`${file}.br`, brotliCompressSync(content, best));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}

// What every first screen needs is one file: split by who shares what, it compresses worse, and the
// list of files that the router preloads grows with every screen.
const firstScreen = new RegExp(
  [
    /node_modules\/(react|react-dom|react-router|scheduler|openapi-fetch|@tanstack|clsx)\//,
    /src\/api\/(client|problem|provider|query)\./,
    /src\/session\/(acting|passkeys|proof|provider|roles|session|typed)\./,
    /src\/ui\/(arrival|Card|Disclosure|ErrorSummary|Figures|format|Loading|Notice|Page|problemForm|ProblemNotice|Query|Say)\./,
  ]
    .map(({ source }) => source)
    .join('|'),
);

export default defineConfig({
  plugins: [react(), outline(), keepFolder(), packFiles()],
  server: { proxy: { '/api': process.env['LATERAL_URL'] ?? 'http://localhost:8080' } },
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
