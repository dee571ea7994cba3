import { expect, test, vi } from 'vitest';
import { fakeFetch, json, problem } from '../test/fetch';
import { grant, head, me, signedIn } from '../test/render';
import { authorised, createApi, idempotent, ifMatch, ok, tagged } from '../api/client';
import { createSession } from './session';

type Answers = Parameters<typeof fakeFetch>[0];

function start(answers: Answers) {
  const fake = fakeFetch(answers);
  const session = createSession({ fetch: fake.fetch });
  return { ...fake, session, api: createApi(session, fake.fetch, 'http://localhost') };
}

test('a page finds its person by the cookie, with the header that stops forged requests', async () => {
  const { session, calls } = start(signedIn());
  await session.start();
  expect(session.state()).toEqual({ kind: 'in', account: head });
  expect(calls[0]?.headers.get('X-Lateral-CSRF')).toBe('1');
  expect(calls[1]?.headers.get('Authorization')).toBe('Bearer token-1');
});

test('without a cookie the person is out; without an answer nobody knows', async () => {
  const refused = start({ 'POST /api/v1/session/refresh': problem(401) });
  await refused.session.start();
  expect(refused.session.state().kind).toBe('out');

  const session = createSession({ fetch: () => Promise.reject(new TypeError('network')) });
  await session.start();
  expect(session.state()).toMatchObject({ kind: 'unreachable', problem: { status: 0 } });
});

test('a busy server does not sign anybody out', async () => {
  const { session } = start({ 'POST /api/v1/session/refresh': problem(503) });
  await session.start();
  expect(session.state().kind).toBe('unreachable');
});

test('calls refused together renew the token once, and each is sent again whole', async () => {
  const { session, api, calls } = start({ ...signedIn(), 'POST /api/v1/password-resets': problem(401) });
  await session.start();
  const before = calls.length;
  await Promise.allSettled(['a', 'b'].map((email) => ok(api.POST('/api/v1/password-resets', { body: { email } }))));
  const after = calls.slice(before);
  const sent = after.filter((call) => call.route.endsWith('/password-resets')).map((call) => call.body);
  expect(after.filter((call) => call.route.endsWith('/refresh'))).toHaveLength(1);
  expect(sent).toEqual([{ email: 'a' }, { email: 'b' }, { email: 'a' }, { email: 'b' }]);
});

test('a renewed token is used for the second try', async () => {
  const tokens = ['old', 'new'];
  const { session, api, calls } = start({
    'POST /api/v1/session/refresh': () => grant(tokens.shift() ?? 'none'),
    'GET /api/v1/me': me(),
    'GET /api/v1/notices': (call) =>
      call.headers.get('Authorization') === 'Bearer new' ? json({ items: [], unread: 0 }) : problem(401),
  });
  await session.start();
  expect(await ok(api.GET('/api/v1/notices'))).toEqual({ items: [], unread: 0 });
  expect(calls.filter((call) => call.route === 'GET /api/v1/notices')).toHaveLength(2);
});

test('when the cookie has ended too, the page is kept and the person asked to sign in again', async () => {
  let held = true;
  const { session, api } = start({
    'POST /api/v1/session/refresh': () => (held ? grant('old') : problem(401)),
    'GET /api/v1/me': me(),
    'GET /api/v1/notices': problem(401, { detail: 'Please sign in.' }),
  });
  await session.start();
  held = false;
  await expect(ok(api.GET('/api/v1/notices'))).rejects.toMatchObject({ status: 401, detail: 'Please sign in.' });
  expect(session.state()).toEqual({ kind: 'lost', account: head });
  expect(session.token()).toBeNull();
});

test('a wrong password is a problem, and nobody is signed in', async () => {
  const { session } = start({ 'POST /api/v1/session': problem(401, { detail: 'That is not right.' }) });
  await expect(session.signIn('a@b.example', 'x')).rejects.toMatchObject({ status: 401, detail: 'That is not right.' });
  expect(session.token()).toBeNull();
});

test('when somebody else has signed in in this browser, the page stops and acts for nobody', async () => {
  const answers = [
    grant('mine'),
    json({ accessToken: 'theirs', expiresAt: '', account: { id: 'acct_2', name: 'Bea Broker', email: 'b@x.example' } }),
  ];
  const { session, api, calls } = start({
    'POST /api/v1/session/refresh': () => answers.shift() ?? problem(401),
    'GET /api/v1/me': me(),
    'POST /api/v1/password-resets': problem(401),
  });
  await session.start();
  await expect(ok(api.POST('/api/v1/password-resets', { body: { email: 'a' } }))).rejects.toMatchObject({
    status: 401,
  });
  expect(session.state()).toEqual({ kind: 'other', account: head, now: { id: 'acct_2', name: 'Bea Broker' } });
  expect(session.token()).toBeNull();
  expect(calls.filter((call) => call.route.endsWith('/password-resets'))).toHaveLength(1);
});

test('a tab in which somebody else signs in is heard at once, the same person is not', async () => {
  const { fetch } = fakeFetch(signedIn());
  const channel = Object.assign(new EventTarget(), { postMessage: vi.fn() });
  const session = createSession({ fetch, channel: channel as unknown as BroadcastChannel });
  await session.start();
  const hear = (id: string) =>
    channel.dispatchEvent(new MessageEvent('message', { data: { signedIn: { id, name: 'Bea' } } }));
  hear(head.id);
  expect(session.state().kind).toBe('in');
  hear('acct_2');
  expect(session.state()).toMatchObject({ kind: 'other', now: { name: 'Bea' } });
});

test('signing out forgets the token; when it fails the person is told and stays in', async () => {
  let up = false;
  const { session } = start({
    ...signedIn(),
    'DELETE /api/v1/session': () => (up ? new Response(null, { status: 204 }) : problem(500)),
  });
  await session.start();
  await expect(session.signOut()).rejects.toMatchObject({ status: 500 });
  expect(session.state().kind).toBe('in');
  up = true;
  await session.signOut();
  expect(session.state()).toEqual({ kind: 'out' });
  expect(session.token()).toBeNull();
});

test('tabs refresh one after the other, under one lock', async () => {
  const names: string[] = [];
  const locks = {
    request: (name: string, run: unknown) => {
      names.push(name);
      return (run as () => Promise<unknown>)();
    },
  } as Pick<LockManager, 'request'>;
  const { fetch } = fakeFetch(signedIn());
  await createSession({ fetch, locks }).start();
  expect(names).toEqual(['lateral-refresh']);
});

test('the ETag comes with the data, and goes back with the change', async () => {
  const { session, api } = start({
    ...signedIn(),
    'GET /api/v1/me': () => json({ account: {}, memberships: [] }, 200, { ETag: '"7"' }),
  });
  await session.start();
  const { etag } = await tagged(api.GET('/api/v1/me'));
  expect(ifMatch(etag)).toEqual({ 'If-Match': '"7"' });
  expect(idempotent('k')).toEqual({ 'Idempotency-Key': 'k' });
});

test('a call that is taken back is not called unreachable', async () => {
  const stop = new AbortController();
  stop.abort();
  const { session } = start({});
  const send = authorised(session, () => Promise.reject(new DOMException('aborted', 'AbortError')));
  await expect(send(new Request('http://localhost/', { signal: stop.signal }))).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('what a dying replica did not answer is sent to the next one, where it has a key', async () => {
  const draft = (answers: Response[]) => {
    const { api, calls } = start({ 'POST /api/v1/needs': () => answers.shift() ?? json({}) });
    const headers = idempotent('key-1');
    return { calls, sent: ok(api.POST('/api/v1/needs', { params: { header: headers }, body: { urn: '100001' } })) };
  };
  const once = draft([problem(502), json({ id: 'need_1' })]);
  expect(await once.sent).toEqual({ id: 'need_1' });
  expect(once.calls.map((call) => [call.body, call.headers.get('Idempotency-Key')])).toEqual([
    [{ urn: '100001' }, 'key-1'],
    [{ urn: '100001' }, 'key-1'],
  ]);
  const down = draft([problem(502), problem(502), json({})]);
  await expect(down.sent).rejects.toMatchObject({ status: 502 });

  const { api, calls } = start({ 'POST /api/v1/session': problem(502) });
  await expect(ok(api.POST('/api/v1/session', { body: { email: 'a', password: 'b' } }))).rejects.toMatchObject({
    status: 502,
  });
  expect(calls).toHaveLength(1);
});
