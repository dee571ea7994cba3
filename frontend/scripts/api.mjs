// Writes src/api/schema.d.ts and src/api/terms.ts from the program's description of its API.
//
//   npm run api -- path/to/openapi.json            writes the types and the terms
//   npm run api -- path/to/openapi.json --check    fails when the written ones are out of date
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const args = process.argv.slice(2);
const source = args.find((arg) => !arg.startsWith('--'));
if (!source) {
  console.error('Say which file: npm run api -- path/to/openapi.json [--check]');
  process.exit(2);
}

const head = "// Made by `npm run api` from the program's openapi.json. Do not edit by hand.\n\n";
const { 'x-terms': terms } = JSON.parse(readFileSync(source, 'utf8'));
const files = {
  'schema.d.ts': head + astToString(await openapiTS(pathToFileURL(source))),
  'terms.ts': `${head}/** The codes that people choose from a list, and the words for them. */\nexport const terms = ${JSON.stringify(terms, null, 2)} as const;\n`,
};

for (const [name, text] of Object.entries(files)) {
  const target = new URL(`../src/api/${name}`, import.meta.url);
  if (!args.includes('--check')) {
    writeFileSync(target, text);
    console.log(`src/api/${name} written`);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`src/api/${name} is out of date: run \`npm run api\` and commit the result`);
    process.exitCode = 1;
  }
}
