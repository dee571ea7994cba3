import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freshData, startProgram, type DemoAccount } from './program';

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
    accounts: DemoAccount[];
    /** A file to which each checked screen adds a line. */
    log: string;
  }
}

async function summary(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const broken = lines.filter((line) => !line.endsWith(' 0'));
  const names = new Set(lines.map((line) => line.split(' ')[0]));
  const shots = process.env['LATERAL_SHOTS'];
  return [
    `e2e: ${names.size} screens checked by axe, ${lines.length} checks, ${broken.length} with problems`,
    ...(shots ? [`e2e: screenshots in ${shots}`] : []),
  ].join('\n');
}

/** Starts the program for all journeys; at the end stops it and says what was checked. */
export default async function setup(project: TestProject) {
  const data = await freshData();
  const program = await startProgram(data);
  const folder = await mkdtemp(join(tmpdir(), 'lateral-e2e-log-'));
  const log = join(folder, 'screens');
  project.provide('url', program.url);
  project.provide('accounts', program.accounts);
  project.provide('log', log);
  return async () => {
    await program.stop();
    await rm(data, { recursive: true, force: true });
    process.stdout.write(`\n${await summary(log)}\n`);
    await rm(folder, { recursive: true, force: true });
  };
}
