import createClient from 'openapi-fetch';
import { problemFrom, unreachable } from './problem';
import type { paths } from './schema';

/** The API, typed by its OpenAPI description. Wrap each call in ok() or tagged(). */
export type Api = ReturnType<typeof createApi>;

/** As whom calls are sent. The session of the page is one. */
export interface Bearer {
  /** Whether somebody is signed in, so that a refused token is worth renewing. */
  signedIn: () => boolean;
  token: () => string | null;
  /** A new access token; false when signing in again is needed. */
  renew: () => Promise<boolean>;
  proof: {
    /** How often the person proved that it is them. */
    given: () => number;
    /** Asks them; false when they would rather not. */
    ask: () => Promise<boolean>;
  };
}

type Send = (request: Request) => Promise<Response>;

/** What every call of the typed client answers with. */
interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

const BAD_GATEWAY = 502;

async function reach(fetch: typeof globalThis.fetch, request: Request): Promise<Response> {
  const again = request.headers.has('Idempotency-Key') ? request.clone() : null;
  try {
    const answer = await fetch(request);
    // Behind a balancer this is a replica that died with the request, and the next
    // one is well. What has a key is done once, however often it is sent.
    return answer.status === BAD_GATEWAY && again ? await fetch(again) : answer;
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreachable();
  }
}

function bearing(request: Request, token: string | null): Request {
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
  return request;
}

/** Sends with the access token; when it has run out, renews it once and sends the same request again. */
function renewing(bearer: Bearer, fetch: typeof globalThis.fetch): Send {
  return async (request) => {
    const again = request.clone();
    const used = bearer.token();
    const first = await reach(fetch, bearing(request, used));
    if (first.status !== 401 || !bearer.signedIn()) return first;
    const renewedMeanwhile = bearer.token() !== used;
    if (!renewedMeanwhile && !(await bearer.renew())) return first;
    return reach(fetch, bearing(again, bearer.token()));
  };
}

async function wantsProof(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return problemFrom(answer, body).code === 'proof_needed';
}

/**
 * Sends as whoever is signed in. Where the API wants a proof first that it is them, they are asked, and the same
 * request
 * goes again, with the same key: nothing typed is lost, and nothing is done twice.
 */
export function authorised(bearer: Bearer, fetch: typeof globalThis.fetch): Send {
  const send = renewing(bearer, fetch);
  return async (request) => {
    const again = request.clone();
    const { given, ask } = bearer.proof;
    const before = given();
    const answer = await send(request);
    if (!(await wantsProof(answer))) return answer;
    return given() > before || (await ask()) ? send(again) : answer;
  };
}

export function createApi(bearer: Bearer, fetch: typeof globalThis.fetch, baseUrl: string) {
  return createClient<paths>({ baseUrl, fetch: authorised(bearer, fetch) });
}

/** The data of a call. Errors: Problem. */
export async function ok<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  return data as T;
}

/** Data with the ETag under which it was read; hand `etag` to ifMatch() when changing it. */
export interface Tagged<T> {
  data: T;
  etag: string;
}

/** The data of a call with its ETag. Errors: Problem. */
export async function tagged<T>(call: Promise<Answer<T>>): Promise<Tagged<T>> {
  const answer = await call;
  const data = await ok(Promise.resolve(answer));
  return { data, etag: answer.response.headers.get('ETag') ?? '' };
}

/** Header by which a change is refused (412) when someone else changed the thing first. */
export function ifMatch(etag: string): { 'If-Match': string } {
  return { 'If-Match': etag };
}

/** A key for one intended action. Keep it while the person retries the same action, so that it is done once. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/** Header that makes a repeated request harmless. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** The ETag of what stands in a list, where each has its version beside it. */
export function etagOf({ version }: { version: number }): string {
  return `"${version}"`;
}
