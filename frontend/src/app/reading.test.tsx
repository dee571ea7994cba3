import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Account } from '../api/types';

import { buyer, creditNote, invoice, issuer, selfBill, tagged } from '../features/billing/billing.fixture';
import { daniel, diary, leader } from '../features/leaders/leaders.fixture';
import { json, problem } from '../test/fetch';
import { never, offline, openAt, type Answers } from '../test/open';
import { head, inRole } from '../test/render';
import { screens } from './screens';

// What every page does while its first answer is on its way, cannot come, or is not the person's to see.

type Answer = Answers[string];

// React and the router report what a page throws, which is what is asked for here.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

interface Reading {
  at: string;
  by: Account;
  /** What the page reads first. */
  read: string;
  answer: Response;
  /** What is said where it could not be read. */
  what: string;
  /** What is there once it was read. */
  there: RegExp;
  others?: Answers;
}

const none = () => json({ items: [] });

const payee = { urn: '114375', name: 'Ashdown Primary School', state: 'stopped', to: {}, askedAt: '2026-02-03T09:00:00Z' };
const partnership = {
  id: 'p1',
  name: 'City Alliance',
  kind: 'alliance',
  widenDays: 7,
  paymentDays: 30,
  brokerage: { mode: 'none' },
  mayChange: true,
};

/** Pages of one thing, which may not be there. */
const things: Reading[] = [
  {
    at: '/invoices/invoice_1',
    by: buyer,
    read: '/invoices/invoice_1',
    answer: tagged(invoice, '"1"'),
    what: 'The invoice',
    there: /Where it comes from/,
  },
  {
    at: '/self-bills/selfbill_1',
    by: issuer,
    read: '/self-bills/selfbill_1',
    answer: json(selfBill),
    what: 'The self-bill',
    there: /^In all$/,
  },
  {
    at: '/credit-notes/creditnote_1',
    by: issuer,
    read: '/credit-notes/creditnote_1',
    answer: json(creditNote),
    what: 'The credit note',
    there: /Credited in all/,
  },
  {
    at: '/payee-changes/payee_1',
    by: head,
    read: '/payee-changes/payee_1',
    answer: json(payee),
    what: 'The change',
    there: /This change was stopped/,
  },
  {
    at: '/schools/114375/payee',
    by: head,
    read: '/schools/114375/payee',
    answer: tagged({ maySee: false }, '"1"'),
    what: 'How it is paid',
    there: /see how it is paid and change it/,
  },
  {
    at: '/partnerships/p1/edit',
    by: inRole('broker'),
    read: '/partnerships/p1',
    answer: tagged(partnership, '"1"'),
    what: 'The partnership',
    there: /Save the terms/,
    others: { 'GET /api/v1/partnerships': none },
  },
  {
    at: '/security',
    by: inRole('operator'),
    read: '/security-events',
    answer: none(),
    what: 'What happened',
    there: /Nothing of this kind/,
  },
  {
    at: '/successions',
    by: inRole('operator'),
    read: '/successions',
    answer: none(),
    what: 'The closed schools',
    there: /no closed school to decide on/,
  },
];

/** Lists of a place, which are there for whoever comes for them, and may be empty. */
const lists: Reading[] = [
  {
    at: '/invoices',
    by: buyer,
    read: '/invoices',
    answer: none(),
    what: 'The invoices',
    there: /After your school has signed off visits/,
  },
  {
    at: '/invoices?state=paid',
    by: issuer,
    read: '/invoices',
    answer: none(),
    what: 'The invoices',
    there: /No invoice is in this state/,
  },
  {
    at: '/invoices/new',
    by: issuer,
    read: '/billable-visits',
    answer: none(),
    what: 'The visits to invoice',
    there: /Every signed-off visit is invoiced/,
    others: { 'GET /api/v1/agreements-to-prepare': none },
  },
  {
    at: '/self-bills',
    by: issuer,
    read: '/self-bills',
    answer: none(),
    what: 'The self-bills',
    there: /No self-bills yet/,
  },
  {
    at: '/agreements',
    by: head,
    read: '/agreements',
    answer: none(),
    what: 'The agreements',
    there: /Nothing is agreed yet/,
  },
  {
    at: '/leader/diary',
    by: daniel,
    read: '/leaders/leader_1/diary',
    answer: json({ ...diary, weeks: [], counts: { free: 0, held: 0, booked: 0, left: 0 } }),
    what: 'Your diary',
    there: /0 days free from today/,
    others: { 'GET /api/v1/leaders': () => json({ items: [leader] }) },
  },
  {
    at: '/account/history',
    by: head,
    read: '/me/security-events',
    answer: none(),
    what: 'What happened to your account',
    there: /Nothing has happened yet/,
  },
  {
    at: '/account',
    by: head,
    read: '/me/absences',
    answer: none(),
    what: 'Who stands in',
    there: /Nobody else has another role there/,
    others: { 'GET /api/v1/memberships/mem_1/colleagues': none },
  },
];

async function see({ at, by, read, others }: Reading, answer: Answer) {
  return openAt(at, { ...others, [`GET /api/v1${read}`]: answer }, by);
}

const named = (all: Reading[]) => all.map((each) => [each.at, each] as const);

test.each(named([...things, ...lists]))('%s says when the line is down, and reads again', async (_, reading) => {
  const asked = vi.fn<(come: (answer: Response) => void) => void>();
  let down = true;
  const { user } = await see(reading, () => (down ? offline() : new Promise<Response>(asked)));
  const failed = `${reading.what} could not be read`;
  const said = (await screen.findByText(failed)).parentElement ?? document.body;
  expect(said).toHaveTextContent('Check that this device is on the internet');
  expect(document.body).not.toHaveTextContent(/undefined|fetch/i);

  down = false;
  await user.click(within(said).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(document.body).not.toHaveTextContent(reading.there);

  asked.mock.calls[0]?.[0](reading.answer.clone());
  expect((await screen.findAllByText(reading.there)).at(0)).toBeVisible();
  expect(screen.queryByText(failed)).toBeNull();
});

// Operators' lists are refused by role, before anything is looked for.
test.each(
  things.flatMap((each) => [
    [each.at, 403, each] as const,
    ...(each.by === head ? [[each.at, 404, each] as const] : []),
  ]),
)('%s is not there where the API answers %i', async (_, status, reading) => {
  await see(reading, problem(status, { detail: 'Not yours.' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  expect(document.body).not.toHaveTextContent(/could not be read|Not yours/);
});

// A page that a role may not open looks the same everywhere, and never asks to try again. Everybody has an account.
test.each(screens.flatMap(({ open, path }) => (open || path === '/account' ? [] : [path])))(
  '%s says plainly where it is not for whom one acts',
  async (path) => {
    const at = path.replace(':id', 'thing_1').replace(':urn', '114375').replace(':name', 'privacy');
    await openAt(at, {}, inRole('broker'));
    await waitFor(() => {
      expect(document.querySelector('h1')).not.toBeNull();
      expect(document.querySelector('[data-loading]')).toBeNull();
    });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(document.body).not.toHaveTextContent(/could not be read/);
  },
);

test('a page that waits long says in words what it loads', async () => {
  await openAt('/invoices/invoice_1', { 'GET /api/v1/invoices/invoice_1': never }, buyer);
  expect(document.body).not.toHaveTextContent('Loading the invoice');
  expect(await screen.findByText('Loading the invoice…')).toBeVisible();
});
