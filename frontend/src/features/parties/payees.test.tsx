import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json, problem, type fakeFetch } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';

type Answers = Parameters<typeof fakeFetch>[0];

const change = {
  id: 'payee_1',
  urn: '114375',
  name: 'Ashdown Primary School',
  to: { accountName: 'Ashdown', sortCode: '00-00-01', accountNumber: '12345678' },
  whole: true,
  state: 'waiting',
  askedBy: 'Fay Ashby',
  askedAt: '2026-02-03T09:00:00Z',
  effectiveAt: '2026-02-06T09:00:00Z',
  mayConfirm: true,
  mayStop: true,
};

async function open(at: string, answers: Answers) {
  const view = renderRoutes(routes(), {
    at,
    answers: {
      ...signedIn(head),
      'GET /api/v1/notices': json({ items: [], unread: 0 }),
      'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School' }),
      ...answers,
    },
  });
  await act(() => view.session.start());
  return { ...view, sent: (method: string) => view.fake.calls.filter((call) => call.route.startsWith(method)) };
}

test('a head reads who asks for another account, and confirms it', async () => {
  const { user, sent } = await open('/payee-changes/payee_1', {
    'GET /api/v1/payee-changes/payee_1': json(change),
    'POST /api/v1/payee-changes/payee_1/confirm': json({ ...change, state: 'done' }),
  });
  expect(await screen.findByText(/Fay Ashby asked for this on/)).toHaveTextContent('Fri 6 Feb 2026, 09:00');
  expect(screen.getByText('12345678')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Confirm the change' }));
  const dialog = await screen.findByRole('dialog', { name: 'Confirm the change' });
  expect(dialog).toHaveTextContent('Ashdown, 00-00-01, 12345678');
  await user.click(within(dialog).getByRole('button', { name: 'Confirm the change' }));
  await screen.findByText('The change holds from now on');
  expect(sent('POST /api/v1/payee-changes/payee_1/confirm')).toHaveLength(1);
});

test('who asked is told that another confirms it, and can stop it', async () => {
  const { user } = await open('/payee-changes/payee_1', {
    'GET /api/v1/payee-changes/payee_1': json({ ...change, mayConfirm: false, whyNot: 'You asked for this.' }),
    'POST /api/v1/payee-changes/payee_1/stop': problem(409, { detail: 'This change has taken effect already.' }),
  });
  expect(await screen.findByText('You asked for this.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm the change' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Stop the change' }));
  expect(await screen.findByText('This change has taken effect already.')).toBeVisible();
});

test('who may only stop it sees the end of the account', async () => {
  const end = { accountName: 'Ashdown', sortCode: '00-00-01', accountNumber: '5678' };
  await open('/payee-changes/payee_1', {
    'GET /api/v1/payee-changes/payee_1': json({ ...change, to: end, whole: false, mayConfirm: false }),
  });
  expect(await screen.findByText('Ends in 5678')).toBeVisible();
});

test('a change whose asker has no role any more says that it does not take effect, and no date', async () => {
  const { effectiveAt, ...gone } = {
    ...change,
    askerGone: true,
    mayConfirm: false,
    whyNot: 'Stop it, and ask for it yourself if it is right.',
  };
  await open('/payee-changes/payee_1', { 'GET /api/v1/payee-changes/payee_1': json(gone) });
  expect(await screen.findByText(/Fay Ashby asked for this on/)).toHaveTextContent(
    'has no role there any more. So it does not take effect',
  );
  expect(effectiveAt).toBe('2026-02-06T09:00:00Z');
  expect(document.body).not.toHaveTextContent(/6 Feb 2026/);
  expect(screen.getByRole('button', { name: 'Stop the change' })).toBeVisible();
});

test('who empties the account reads that it is taken away, and that is sent', async () => {
  const { user, sent } = await open('/schools/114375/payee', {
    'GET /api/v1/schools/114375/payee': json({ maySee: true, payee: { ...change.to, vatNumber: 'GB999999973' } }, 200, {
      ETag: 'W/"1"',
    }),
    'PUT /api/v1/schools/114375/payee': json({ maySee: true, payee: change.to, waiting: { ...change, to: {} } }),
  });
  await screen.findByLabelText('VAT number');
  expect(screen.queryByText(/You take away/)).toBeNull();
  for (const label of ['Name of the bank account', 'Sort code', 'Account number'])
    await user.clear(screen.getByLabelText(label));
  expect(screen.getByText(/You take away the account/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ask for the change' }));
  await screen.findByText('Kept. The other officers are told.');
  expect(sent('PUT')[0]?.body).toMatchObject({ remove: true, accountNumber: '', vatNumber: 'GB999999973' });
});

test('a change says how it ended', async () => {
  await open('/payee-changes/payee_1', {
    'GET /api/v1/payee-changes/payee_1': json({
      ...change,
      state: 'stopped',
      endedBy: 'Hana Ashby',
      endedAt: '2026-02-04T09:00:00Z',
    }),
  });
  expect(await screen.findByRole('heading', { name: 'This change was stopped' })).toBeVisible();
  expect(screen.getByText(/Hana Ashby stopped it on/)).toBeVisible();
});

test('the home school tells its VAT number, which waits; when a colleague was first it sees that', async () => {
  let told = 0;
  const payee = () => (told === 0 ? { maySee: true } : { maySee: true, payee: { vatNumber: 'GB999999973' } });
  const { user, sent } = await open('/schools/114375/payee', {
    'GET /api/v1/schools/114375/payee': () => json(payee(), 200, { ETag: told === 0 ? 'W/"1"' : 'W/"2"' }),
    'PUT /api/v1/schools/114375/payee': ({ headers }) =>
      ++told && headers.get('If-Match') === 'W/"2"' ? json({ ...payee(), waiting: change }) : problem(412),
  });
  expect(await screen.findByText(/does not hold at once/)).toBeVisible();
  await user.type(screen.getByLabelText('VAT number'), '123 4567 82');
  await user.click(screen.getByRole('button', { name: 'Ask for the change' }));
  expect(
    await screen.findByText(/VAT number: was “None, so no VAT is charged”, is now “GB999999973”/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  await user.click(screen.getByRole('button', { name: 'Ask for the change' }));
  await screen.findByText('Kept. The other officers are told.');
  expect(
    sent('PUT').map(({ body, headers }) => [(body as { vatNumber: string }).vatNumber, headers.get('If-Match')]),
  ).toEqual([
    ['123 4567 82', 'W/"1"'],
    ['123 4567 82', 'W/"2"'],
  ]);
});

test('who may not see how it is paid reads who may, and gets no form', async () => {
  await open('/schools/114375/payee', { 'GET /api/v1/schools/114375/payee': json({ maySee: false }) });
  expect(await screen.findByText(/Its brokers and finance officers see how it is paid/)).toBeVisible();
  expect(screen.queryByLabelText('VAT number')).toBeNull();
});
