import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { openAt, type Answers } from '../../test/open';

const decision = {
  id: 'vat_1',
  reason: 'exempt',
  ground: 'Education by an eligible body',
  rate: 0,
  from: '2026-02-03',
  decidedBy: 'Fay Ashby',
  decidedAt: '2026-02-03T09:00:00Z',
};
const row = { supply: 'training', holds: true, now: decision, history: [decision] };
const rows = [row, ...['consultancy', 'release', 'brokerage'].map((supply) => ({ supply, holds: false, history: [] }))];
const table = { vatNumber: 'GB999999973', rows, internal: [] };
const terms = {
  name: 'Ashdown',
  orderRequired: true,
  sendTo: [],
  eInvoice: {},
  nominalCode: '4100',
  paidBy: '',
  paidByName: '',
  choices: [],
  paysFor: [],
  schemes: [],
};
const path = '/api/v1/parties/school/114375/vat';

const open = (answers: Answers = {}) =>
  openAt('/schools/114375/payee', {
    'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' }),
    'GET /api/v1/schools/114375/payee': json({ maySee: true, mayAsk: true, handles: true }, 200, { ETag: '"1"' }),
    [`GET ${path}`]: json(table),
    'GET /api/v1/parties/school/114375/terms': json(terms),
    'GET /api/v1/parties/school/114375/self-billing': json({ items: [] }),
    ...answers,
  });

test('the table says what is decided, by whom, and what nobody has decided', async () => {
  await open();
  const training = await screen.findByRole('row', { name: /Training of people/ });
  expect(training).toHaveTextContent(/Exempt.*Education by an eligible body.*Without end.*Fay Ashby/);
  expect(await screen.findByText('Needed: nothing is issued without it')).toBeVisible();
  expect(screen.getByRole('row', { name: /Release of staff/ })).toHaveTextContent('Nobody has decided');
});

test('a decision needs a reason and, where it is exempt, a ground; then it is sent', async () => {
  const { user, sent } = await open({ [`POST ${path}-decisions`]: json(table) });
  await user.click(await screen.findByRole('button', { name: 'Decide the VAT of: Consultancy' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
  expect((await within(dialog).findAllByText('Choose the reason'))[0]).toBeVisible();
  await user.selectOptions(within(dialog).getByLabelText('Reason'), 'Exempt');
  await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
  expect((await within(dialog).findAllByText(/Say on what ground/))[0]).toBeVisible();
  await user.type(within(dialog).getByLabelText('On what ground?'), 'Education');
  await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
  await screen.findByText(/Decided. What was decided before/);
  expect(sent(`POST ${path}-decisions`).map(({ body }) => body)).toEqual([
    { supply: 'consultancy', reason: 'exempt', ground: 'Education' },
  ]);
});

test('without a VAT number only what charges none can be chosen, and a refusal is said', async () => {
  const { user } = await open({
    [`GET ${path}`]: json({ ...table, vatNumber: undefined }),
    [`POST ${path}-decisions`]: problem(422, { errors: [{ location: 'body.until', message: 'Enter a day.' }] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Decide the VAT of: Brokerage' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('option').map((each) => each.textContent)).toEqual([
    'Choose',
    'Zero rate',
    'Exempt',
    'Outside the scope of VAT',
  ]);
  await user.selectOptions(within(dialog).getByLabelText('Reason'), 'Zero rate');
  await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
  expect((await within(dialog).findAllByText('Enter a day.'))[0]).toBeVisible();
});

test('a school that is the same legal person is said, with what speaks for it, and ended', async () => {
  const pair = '/api/v1/parties/school/114375/internal-charges/school/100002';
  const elm = { urn: '100002', name: 'Elm School', town: 'Lewes' };
  const same = { kind: 'school', id: '100002', name: 'Elm School', confirmedBy: 'Fay', confirmedAt: '2026-02-03T09:00:00Z' };
  const { user } = await open({
    'GET /api/v1/schools': json({ items: [elm] }),
    [`GET ${pair}`]: json({ name: 'Elm School', warning: 'Academies of one trust are usually one.', internal: false }),
    [`PUT ${pair}`]: json({ ...table, internal: [same] }),
    [`POST ${pair}/end`]: json(table),
  });
  await user.click(await screen.findByRole('button', { name: /is the same legal person/ }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('School'), 'Elm');
  await user.click(await within(dialog).findByRole('option', { name: /Elm School/ }));
  await within(dialog).findByText('Academies of one trust are usually one.');
  await user.click(within(dialog).getByRole('button', { name: 'They are one legal person' }));
  await screen.findByText('Bills to Elm School are internal charges from now on');
  await user.click(await screen.findByRole('button', { name: 'End this: Elm School' }));
  await screen.findByText('Bills to Elm School bear VAT again');
});
