import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { emptyData, startProgram } from './program';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with the untouched demonstration. */
    played: string;
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

/** Plays the demonstration once, as the start of all files; at the end lists the checked screens. */
export default async function setup(project: TestProject) {
  const played = await emptyData();
  const program = await startProgram(played);
  await program.stop();
  const folder = await mkdtemp(join(tmpdir(), 'lateral-e2e-log-'));
  const log = join(folder, 'screens');
  project.provide('played', played);
  project.provide('log', log);
  return async () => {
    await rm(played, { recursive: true, force: true });
    process.stdout.write(`\n${await summary(log)}\n`);
    await rm(folder, { recursive: true, force: true });
  };
}
