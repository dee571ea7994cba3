// Writes src/api/schema.d.ts from the program's description of its API.
//
//   npm run api -- path/to/openapi.json            writes the types
//   npm run api -- path/to/openapi.json --check    fails when the written types are out of date
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const args = process.argv.slice(2);
const source = args.find((arg) => !arg.startsWith('--'));
if (!source) {
  console.error('Say which file: npm run api -- path/to/openapi.json [--check]');
  process.exit(2);
}

const target = new URL('../src/api/schema.d.ts', import.meta.url);
const head = '// Made by `npm run api` from the program\'s openapi.json. Do not edit by hand.\n\n';
const text = head + astToString(await openapiTS(pathToFileURL(source)));

if (!args.includes('--check')) {
  writeFileSync(target, text);
  console.log('src/api/schema.d.ts written');
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/api/schema.d.ts is out of date: run `npm run api` and commit the result');
  process.exit(1);
}
