import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { openAt, type Answers } from '../../test/open';

const council = {
  id: 'payer_1',
  sellerKind: 'school',
  sellerId: '114375',
  name: 'Wenlow Council',
  address: ['Shire Hall', 'Wenlow'],
  email: 'bills@council.example',
  earlier: [{ name: 'Wenlow District', until: '2026-02-03T09:00:00Z' }],
  state: 'active',
  paysFor: ['Elm School'],
};
const terms = {
  name: 'Wenlow Council',
  orderRequired: false,
  sendTo: ['bills@council.example'],
  eInvoice: {},
  nominalCode: '',
  paidBy: '',
  paidByName: '',
  choices: [],
  paysFor: [{ urn: '100002', name: 'Elm School' }],
  schemes: [{ code: '9932', name: 'United Kingdom VAT number' }],
};
const school = { 'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown School', town: 'Lewes' }) };
const list = '/api/v1/parties/school/114375/payers';

test('payers are listed, found by name and added', async () => {
  const { user, sent } = await openAt('/schools/114375/payers', {
    ...school,
    [`GET ${list}`]: json({ items: [council] }),
    [`POST ${list}`]: json({ ...council, name: 'Teme Trust' }),
  });
  expect(await screen.findByRole('row', { name: /Wenlow Council/ })).toHaveTextContent(/Elm School.*Pays/);
  await user.click(screen.getByRole('button', { name: 'Add a payer' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect((await within(dialog).findAllByText('Enter the address, line by line'))[0]).toBeVisible();
  await user.type(within(dialog).getByLabelText('Name'), 'Teme Trust');
  await user.type(within(dialog).getByLabelText('Address'), '1 High Street{enter}{enter}Ely');
  await user.type(within(dialog).getByLabelText('E-mail'), 'bills@teme.example');
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  await screen.findByText('Teme Trust is added');
  expect(sent(`POST ${list}`)[0]?.body).toEqual({
    name: 'Teme Trust',
    address: ['1 High Street', 'Ely'],
    email: 'bills@teme.example',
  });
});

const open = (answers: Answers = {}) =>
  openAt('/payers/payer_1', {
    'GET /api/v1/payers/payer_1': json(council, 200, { ETag: '"3"' }),
    'GET /api/v1/parties/payer/payer_1/terms': json(terms, 200, { ETag: '"1"' }),
    ...answers,
  });

test('a payer says what it was called; ending it asks first', async () => {
  const { user, sent } = await open({ 'POST /api/v1/payers/payer_1/end': json({ ...council, state: 'ended' }) });
  expect(await screen.findByText(/Wenlow District, until/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'End this payer' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'End this payer' }));
  await screen.findByText('Wenlow Council has ended');
  expect(sent('POST /api/v1/payers/payer_1/end')[0]?.headers.get('If-Match')).toBe('"3"');
});

test('how it is billed is changed, and what is refused stands at its field', async () => {
  const path = '/api/v1/parties/payer/payer_1/terms';
  const { user, sent } = await open({
    [`PUT ${path}`]: problem(422, { errors: [{ location: 'body.eInvoice.id', message: 'No such number.' }] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Change how it is billed' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('Nothing is issued without an order number'));
  await user.selectOptions(within(dialog).getByLabelText('Electronic invoices'), '9932');
  await user.type(within(dialog).getByLabelText('Address for electronic invoices'), 'GB1');
  await user.click(within(dialog).getByRole('button', { name: 'Take Elm School away' }));
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect((await within(dialog).findAllByText('No such number.'))[0]).toBeVisible();
  expect(sent(`PUT ${path}`)[0]?.body).toEqual({
    orderRequired: true,
    sendTo: ['bills@council.example'],
    eInvoice: { scheme: '9932', id: 'GB1' },
    nominalCode: '',
  });
});
