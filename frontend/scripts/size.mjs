// Fails when what a slow school line has to carry grows over its budget.
// Counts gzip sizes of the built files: the first screen (page, its scripts, styles
// and fonts, and the front page or the sign-in screen), then what each further screen adds.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kB = 1000;
const budget = { first: 200 * kB, further: 60 * kB };
// What people see first: the page for whoever is not signed in, or the one on which they do.
const firstScreens = { 'front page': ['src/app/Start.tsx', 'src/app/Welcome.tsx'], 'sign in': ['src/features/people/pages/SignIn.tsx'] };

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

function bytes(file) {
  const content = readFileSync(new URL(file, dist));
  return file.endsWith('.woff2') ? content.length : gzipSync(content).length;
}

function filesOf(key, found = new Set(), seen = new Set()) {
  if (seen.has(key)) return found;
  seen.add(key);
  const chunk = manifest[key];
  [chunk.file, ...(chunk.css ?? [])].forEach((file) => found.add(file));
  (chunk.imports ?? []).forEach((each) => filesOf(each, found, seen));
  return found;
}

function total(files) {
  return [...files].reduce((sum, file) => sum + bytes(file), 0);
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const fonts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.woff2'));
const shell = new Set(['index.html', ...filesOf(entry), ...fonts.map((name) => `assets/${name}`)]);

const rows = Object.entries(firstScreens).map(([name, keys]) => {
  const first = new Set([...shell, ...keys.flatMap((key) => [...filesOf(key)])]);
  return [`first screen (${name})`, total(first), budget.first];
});
for (const key of Object.keys(manifest)) {
  if (!manifest[key].isDynamicEntry || Object.values(firstScreens).flat().includes(key)) continue;
  const added = [...filesOf(key)].filter((file) => !shell.has(file));
  rows.push([key, total(added), budget.further]);
}

let over = 0;
for (const [name, size, limit] of rows) {
  const mark = size > limit ? 'OVER' : 'ok';
  if (size > limit) over += 1;
  console.log(`${(size / kB).toFixed(1).padStart(7)} kB of ${limit / kB} kB  ${mark.padEnd(4)}  ${name}`);
}
if (over > 0) {
  console.error(`${over} over budget`);
  process.exit(1);
}
