import { expect, test } from 'vitest';
import { fakeFetch, json, problem } from '../test/fetch';
import { grant, me } from '../test/render';
import { createApi, idempotent, ok } from '../api/client';
import { createSession } from './session';

/** An API that wants a proof once, with somebody signed in. */
async function stage() {
  let proved = false;
  const { fetch, calls } = fakeFetch({
    'POST /api/v1/session/refresh': grant('token-1'),
    'GET /api/v1/me': me(),
    'POST /api/v1/invoices': () =>
      proved ? json({ id: 'invoice_1' }) : problem(403, { code: 'proof_needed', detail: 'Prove it.' }),
  });
  const session = createSession({ fetch });
  await session.start();
  const api = createApi(session, fetch, 'http://localhost');
  const issue = () =>
    ok(
      api.POST('/api/v1/invoices', {
        headers: idempotent('key-1'),
        body: { agreementId: 'agreement_1', visits: ['visit_1'], vatPercent: 20 } as never,
      }),
    );
  const sent = () => calls.filter(({ route }) => route === 'POST /api/v1/invoices');
  return { session, issue, sent, prove: () => (proved = true) };
}

test('what needs a proof goes again, the same and with the same key, once the person proved that it is them', async () => {
  const { session, issue, sent, prove } = await stage();
  const issued = issue();
  const asked = new Promise<void>((found) => session.proof.subscribe(found));
  await asked;
  expect(session.proof.asked()).toBe(true);
  prove();
  session.proof.settle(true);
  expect(await issued).toEqual({ id: 'invoice_1' });
  expect(session.proof.asked()).toBe(false);
  const [first, second] = sent();
  expect(second?.body).toEqual(first?.body);
  expect(sent().map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1']);
});

test('who would rather not hears why it was not done, and it is not sent again', async () => {
  const { session, issue, sent } = await stage();
  const issued = issue();
  await new Promise<void>((found) => session.proof.subscribe(found));
  session.proof.settle(false);
  await expect(issued).rejects.toMatchObject({ code: 'proof_needed', detail: 'Prove it.' });
  expect(sent()).toHaveLength(1);
});

test('two that want a proof together ask once', async () => {
  const { session, issue, sent, prove } = await stage();
  const both = [issue(), issue()];
  await new Promise<void>((found) => session.proof.subscribe(found));
  prove();
  session.proof.settle(true);
  await Promise.all(both);
  expect(sent()).toHaveLength(4);
  expect(session.proof.given()).toBe(1);
});
