/** A request as a test wants to read it. */
export interface Call {
  route: string;
  url: URL;
  headers: Headers;
  body: unknown;
}

type Answer = Response | ((call: Call) => Response | Promise<Response>);

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

export function problem(status: number, body: object = {}, headers: Record<string, string> = {}): Response {
  return json({ status, ...body }, status, { 'Content-Type': 'application/problem+json', ...headers });
}

async function read(input: RequestInfo | URL, init?: RequestInit): Promise<Call> {
  const url = typeof input === 'string' ? new URL(input, 'http://localhost') : input;
  const request = url instanceof URL ? new Request(url, init) : url;
  const text = await request.text();
  const at = new URL(request.url);
  return {
    route: `${request.method} ${at.pathname}`,
    url: at,
    headers: request.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

/**
 * A fetch that answers by route ("GET /api/v1/me") and keeps what it was asked. An unexpected route answers 404, as the
 * API does.
 */
export function fakeFetch(answers: Record<string, Answer>) {
  const calls: Call[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const call = await read(input, init);
    calls.push(call);
    const answer = answers[call.route];
    if (answer === undefined) return problem(404);
    return typeof answer === 'function' ? answer(call) : answer.clone();
  };
  return { fetch, calls, routes: () => calls.map((call) => call.route) };
}
