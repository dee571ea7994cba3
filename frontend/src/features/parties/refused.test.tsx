import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { offline, openAt, type Answers } from '../../test/open';

const read = 'GET /api/v1/schools/114375/payee';
const ask = 'PUT /api/v1/schools/114375/payee';
const stands = { accountName: 'Ashdown', sortCode: '00-00-01', accountNumber: '12345678' };

const open = (answers: Answers = {}) =>
  openAt('/schools/114375/payee', {
    'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' }),
    [read]: json({ maySee: true, payee: stands }, 200, { ETag: '"1"' }),
    ...answers,
  });

type Page = Awaited<ReturnType<typeof open>>;

async function number({ user }: Page, typed: string) {
  const field = await screen.findByLabelText('Account number');
  await user.clear(field);
  await user.click(field);
  if (typed !== '') await user.paste(typed);
  await user.keyboard('{Enter}');
  return field;
}

test('half an account is refused at its field before anything is sent', async () => {
  const page = await open();
  const field = await number(page, '');
  const said = await screen.findByRole('link', { name: 'Enter the account number of eight digits' });
  await page.user.click(said);
  expect(field).toHaveFocus();
  expect(page.sent(ask)).toEqual([]);
});

test.each([
  [
    'what the API cannot read stands at its field',
    () => problem(422, { errors: [{ location: 'body.accountNumber', message: 'This number fails its check.' }] }),
    /This number fails its check/,
  ],
  ['a line that is down is said', offline, /on the internet/],
  ['a refusal is said in its words', () => problem(409, { detail: 'Another change has begun.' }), /has begun/],
])('%s, and what was typed stays', async (_, answer, said) => {
  const page = await open({ [ask]: answer });
  const field = await number(page, '87654321');
  expect((await screen.findAllByText(said)).at(0)).toBeVisible();
  expect(field).toHaveValue('87654321');
  expect(screen.getByLabelText('Sort code')).toHaveValue('00-00-01');
});

test('a change that cannot be confirmed now says so in the dialog, and the person can step back', async () => {
  const change = {
    id: 'payee_1',
    urn: '114375',
    name: 'Ashdown Primary School',
    to: stands,
    whole: true,
    state: 'waiting',
    askedBy: 'Fay Ashby',
    askedAt: '2026-02-03T09:00:00Z',
    effectiveAt: '2026-02-06T09:00:00Z',
    mayConfirm: true,
    mayStop: false,
  };
  const { user } = await openAt('/payee-changes/payee_1', {
    'GET /api/v1/payee-changes/payee_1': json(change),
    'POST /api/v1/payee-changes/payee_1/confirm': offline,
  });
  await user.click(await screen.findByRole('button', { name: 'Confirm the change' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Confirm the change' }));
  expect(await within(dialog).findByText(/on the internet/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Stop the change' })).toBeNull();
});
