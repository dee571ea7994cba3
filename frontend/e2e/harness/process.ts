import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** A busy machine makes up the demonstration in minutes. */
const startWithin = 170_000;

/** A port of this machine on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + startWithin;
  while (Date.now() < until) {
    if (child.pid === undefined) throw new Error(`${child.spawnfile} is not to be had`);
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode} at its start:\n${output()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`The program was not ready within ${startWithin / 1000} s:\n${output()}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
}

/** A process with its output. */
export interface Running {
  printed: () => string;
  stop: () => Promise<void>;
}

/** What to start, and the address that answers once it is ready. */
interface Starting {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  answers: string;
}

/** Starts a process and waits until it answers. Errors: with everything it printed. */
export async function start({ command, args, env, answers }: Starting): Promise<Running> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const keep = (chunk: Buffer) => (printed += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', ({ message }) => keep(Buffer.from(message)));

  async function stop() {
    child.kill('SIGTERM');
    await ended(child);
  }
  try {
    await ready(answers, child, () => printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return { printed: () => printed, stop };
}
