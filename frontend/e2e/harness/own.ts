import { cp, rm } from 'node:fs/promises';
import { afterAll, inject } from 'vitest';
import { emptyData, startProgram, type Program } from './program';

/** A folder with the untouched demonstration, for the journeys of one file. */
export async function freshData(): Promise<string> {
  const data = await emptyData();
  await cp(inject('played'), data, { recursive: true });
  return data;
}

let running: Promise<{ program: Program; data: string }> | undefined;

async function start() {
  const data = await freshData();
  return { program: await startProgram(data), data };
}

/** The program of the journeys of this file, started when the first of them asks for it. */
export async function own(): Promise<Program> {
  running ??= start();
  return (await running).program;
}

afterAll(async () => {
  if (!running) return;
  const { program, data } = await running;
  await program.stop();
  await rm(data, { recursive: true, force: true });
});
