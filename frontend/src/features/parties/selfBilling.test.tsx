import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { openAt, type Answers } from '../../test/open';

const asked = {
  id: 'selfbilling_1',
  partnershipId: 'partnership_1',
  partnership: 'The Grove',
  urn: '114375',
  school: 'Ashdown School',
  from: '2026-02-03',
  until: '2027-02-02',
  state: 'asked',
  inForce: false,
  askedFor: 'The Grove',
  askedBy: 'Bea Grove',
  askedAt: '2026-02-03T09:00:00Z',
  mayAnswer: true,
  mayWithdraw: false,
  mayEnd: false,
};
const path = '/api/v1/self-billing/selfbilling_1';
const open = (answers: Answers = {}) =>
  openAt('/self-billing/selfbilling_1', { [`GET ${path}`]: json(asked), ...answers });

test('who is asked reads what both agree to, and agrees', async () => {
  const { user, sent } = await open({ [`POST ${path}/accept`]: json({ ...asked, state: 'agreed', inForce: true }) });
  expect(await screen.findByText('Asks for your consent')).toBeVisible();
  expect(screen.getByText(/to raise no VAT invoices of its own/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Agree to self-billing' }));
  await screen.findByText('Both agree now');
  expect(sent(`POST ${path}/accept`)).toHaveLength(1);
});

test('what is refused is said, and the agreement stays', async () => {
  const { user } = await open({ [`POST ${path}/decline`]: problem(409, { detail: 'Both have agreed already.' }) });
  await user.click(await screen.findByRole('button', { name: 'Decline' }));
  expect(await screen.findByText('Both have agreed already.')).toBeVisible();
});

test('ending an agreement asks first', async () => {
  const inForce = { ...asked, state: 'agreed', inForce: true, mayAnswer: false, mayEnd: true };
  const { user } = await open({
    [`GET ${path}`]: json(inForce),
    [`POST ${path}/end`]: json({ ...inForce, state: 'ended', inForce: false, mayEnd: false }),
  });
  expect(await screen.findByText('In force')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'End the agreement' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'End the agreement' }));
  await screen.findByText('Ended, and the other side is told');
});
