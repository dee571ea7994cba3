import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startEngine } from './engine';
import { freePort, start, type Running } from './process';

/** A demonstration account, as the program prints it when it starts. */
export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** The real program, running on data of its own. */
export interface Program {
  /** Where people reach it: behind the balancer, where CADDY_PATH names one. */
  url: string;
  /** The program itself, for pages that it only shows on its own machine. */
  direct: string;
  /** The program's day. */
  day: string;
  accounts: DemoAccount[];
  /** The program's time. */
  now: () => Date;
  stop: () => Promise<void>;
}

function binary(): string {
  const path = resolve(process.env['LATERAL_BIN'] ?? resolve(import.meta.dirname, '../../../bin/lateral'));
  if (!existsSync(path))
    throw new Error(`There is no program at ${path}. Build it first (make build), or name it by LATERAL_BIN.`);
  return path;
}

/** Reads the lines "role  e-mail  password" out of the program's first output. */
export function readAccounts(output: string): DemoAccount[] {
  return [...output.matchAll(/^\s*([a-z][a-z -]*?)\s+(\S+@\S+)\s+(\S+)\s*$/gim)].map(
    ([, role = '', email = '', password = '']) => ({
      role: role.toLowerCase(),
      email,
      password,
    }),
  );
}

/** The Tuesday on which journeys begin, so that they run the same on every day of the year. */
export const firstDay = '2026-02-03';

/** The environment without our own names, which the program would refuse as unknown settings. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LATERAL_')));
}

/** An empty folder for the data of a program. */
export function emptyData(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'lateral-e2e-'));
}

/** A web address by name: passkeys are bound to one. */
const named = (address: string) => `http://${address.replace('127.0.0.1', 'localhost')}`;

/** Starts the balancer of docker-compose.yml, from the same file; only the addresses differ. */
async function startBalancer(caddy: string, address: string, program: string): Promise<Running> {
  const file = resolve(import.meta.dirname, '../../../deploy/Caddyfile');
  const own = await emptyData();
  const env = {
    ...cleanEnvironment(),
    HOME: own,
    XDG_DATA_HOME: own,
    XDG_CONFIG_HOME: own,
    LATERAL_BIND: '127.0.0.1',
    LATERAL_BALANCER: `${named(address)}, http://${address}`,
    LATERAL_REPLICAS: program,
  };
  return start({
    command: caddy,
    args: ['run', '--config', file, '--adapter', 'caddyfile'],
    env,
    answers: `http://${address}/readyz`,
  });
}

/** Whether the journeys go through the balancer of docker-compose.yml. */
export const isBalanced = process.env['CADDY_PATH'] !== undefined;

/**
 * Starts `lateral serve --demo` on a free port, on a day and on data that outlive the program; behind
 * the balancer where CADDY_PATH names its program.
 * Errors: with everything the program printed.
 */
export async function startProgram(data: string, day = firstDay): Promise<Program> {
  const started = Date.now();
  const now = () => new Date(Date.parse(`${day}T09:00:00Z`) + Date.now() - started);
  const program = await serve(data, '--demo', '--date', day);
  return { ...program, day, now };
}

/** Starts `lateral serve` as for real people, today. */
export async function startReal(data: string, ...flags: string[]): Promise<Program> {
  const program = await serve(data, ...flags);
  return { ...program, day: new Date().toISOString().slice(0, 10), now: () => new Date() };
}

/** Makes somebody new an operator of a program that is not running. Answers with their first password. */
export async function appoint(data: string, email: string, name: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary(), ['appoint', email, name, '--data', data], {
    env: cleanEnvironment(),
  });
  const password = /first sign-in.*: (\S+)/.exec(stdout)?.[1];
  if (!password) throw new Error(`No password was printed:\n${stdout}`);
  return password;
}

async function serve(data: string, ...flags: string[]): Promise<Omit<Program, 'day' | 'now'>> {
  const address = `127.0.0.1:${await freePort()}`;
  const direct = `http://${address}`;
  const caddy = process.env['CADDY_PATH'];
  const front = caddy ? `127.0.0.1:${await freePort()}` : address;
  const url = named(front);
  const started: Pick<Running, 'stop'>[] = [];
  async function stop() {
    for (const each of started.toReversed()) await each.stop();
  }
  try {
    const engine = await startEngine(data);
    started.push(engine);
    const env = {
      ...cleanEnvironment(),
      ...engine.settings,
      LATERAL_METRICS_ADDR: 'off',
      ...(caddy && { LATERAL_TRUSTED_PROXIES: '127.0.0.1,::1', LATERAL_PUBLIC_URL: url }),
    };
    const args = ['serve', '--addr', address, '--data', data, ...flags];
    const program = await start({ command: binary(), args, env, answers: `${direct}/readyz` });
    started.push(program);
    if (caddy) started.push(await startBalancer(caddy, front, address));
    return { url, direct, accounts: readAccounts(program.printed()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
