import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, start, type Running } from './process';

/** Whether the journeys find by Meilisearch, not by the engine inside the program. */
export const byMeilisearch = process.env['JOURNEYS_BY'] === 'meilisearch';

/** A server that others started: all programs share it, one after the other. */
const given = process.env['TEST_MEILISEARCH_URL'];

/** Programs share an engine, so that only one may run at a time. */
export const isShared = byMeilisearch && given !== undefined;

/** The engine of a program, with the settings by which the program finds it. */
export interface Engine {
  settings: Record<string, string>;
  stop: () => Promise<void>;
}

const none: Engine = { settings: {}, stop: () => Promise.resolve() };

/** Starts the engine of a program, which keeps its own beside the program's data; nothing where the program has one. */
export async function startEngine(data: string): Promise<Engine> {
  if (!byMeilisearch) return none;
  if (given) return { settings: settingsOf(given, process.env['TEST_MEILISEARCH_KEY'] ?? ''), stop: none.stop };
  const own = join(data, 'meilisearch');
  await mkdir(own, { recursive: true });
  const address = `127.0.0.1:${await freePort()}`;
  const key = randomBytes(24).toString('hex');
  const flags = ['--no-analytics', '--env', 'development', '--master-key', key, '--http-addr', address];
  const folders = ['--db-path', join(own, 'data'), '--dump-dir', join(own, 'dumps')];
  const server: Running = await start({
    command: 'meilisearch',
    args: [...flags, ...folders, '--snapshot-dir', join(own, 'snapshots')],
    env: process.env,
    answers: `http://${address}/health`,
  });
  return { settings: settingsOf(`http://${address}`, key), stop: server.stop };
}

function settingsOf(url: string, key: string): Record<string, string> {
  return { LATERAL_MEILISEARCH_URL: url, ...(key && { LATERAL_MEILISEARCH_KEY: key }) };
}
