import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { action, agreed, open, press, shown, thread, title, toAccept, visit } from './enquiries.fixture';

test('who stands on both sides reads who can act instead', async () => {
  const sentence = 'You are the leader in this thread, so you do nothing for Ashdown Primary School. Ruth Okafor can.';
  await open(
    '/enquiries/e1',
    shown(thread({ clashes: [{ name: 'Nadia Farouk', you: true, side: 'school', sentence }] })),
  );
  await title('Number sense');
  expect(screen.getByText(sentence)).toBeVisible();
});

test('the address of a row at home opens the very form', async () => {
  const next = [action('record', 'v1', { date: '2026-03-03' }), action('record', 'v2', { date: '2026-03-05' })];
  await open(
    '/enquiries/e1?do=record&on=v2',
    shown({ ...agreed([visit(), visit({ id: 'v2', date: '2026-03-05' })]), sides: ['leader'], next }),
  );
  expect(await screen.findByRole('heading', { level: 2, name: 'Record the visit of Thu 5 Mar 2026' })).toBeVisible();
});

test('a release is looked at first, with both answers beside each other', async () => {
  const asked = thread({
    next: [action('grant', 'r1'), action('refuse', 'r1', { beside: 'grant', waits: false })],
    releases: [{ id: 'r1', version: 1, proposalId: 'p1', halfDays: 3, state: 'asked', askedAt: '2026-02-02T10:00:00Z' }],
  });
  const { user } = await open('/enquiries/e1?do=grant&on=r1', shown(asked));
  expect(await screen.findByRole('button', { name: 'Do not release' })).toBeVisible();
  expect(press('Release for 1½ days').closest('[data-asked]')).toHaveFocus();
  await user.click(press('Release for 1½ days'));
  expect(await screen.findByRole('button', { name: 'Go back' })).toBeVisible();
});

test('a row of a visit at home leads to that visit', async () => {
  await open('/enquiries/e1?on=v2', shown(agreed([visit(), visit({ id: 'v2', date: '2026-03-05' })])));
  expect((await screen.findByRole('heading', { level: 3, name: /^Thu 5 Mar 2026/ })).closest('article')).toHaveFocus();
});

test('what lacks before the leader enters the school is read on the thread, at its visit and where one agrees', async () => {
  const lacking = ['The insurance of Nadia Farouk runs out on Sat 28 Feb 2026, before the visit on Tue 3 Mar 2026.'];
  const checks = {
    seen: 'Insurance (Zurich) until Sat 28 Feb 2026.',
    confirmedBy: 'Ann Lee',
    lacking,
    mend: 'The head of Pinsley Primary School can confirm this in Lateral.',
    mayConfirm: false,
  };
  const { user } = await open('/enquiries/e1', shown({ ...toAccept, checks }));
  const card = (await screen.findByRole('heading', { name: 'Before the leader enters the school' })).closest('section');
  expect(card).toHaveTextContent(lacking[0] ?? '');
  expect(card).toHaveTextContent('The head of Pinsley Primary School can confirm this in Lateral.');
  await user.click(press('Agree to this proposal'));
  expect(await screen.findByRole('dialog')).toHaveTextContent(`Please note: ${lacking[0]}`);
});

test('an agreement says what had been seen on its day, where it is other today', async () => {
  const then = 'Insurance (Zurich) until Sat 28 Feb 2026.';
  const now = 'Insurance (Zurich) until Mon 31 Aug 2026.';
  const { container } = await open(
    '/enquiries/e1',
    shown({
      ...agreed([visit({ lacking: ['No identity.'] })]),
      checks: { seen: now, lacking: [], mayConfirm: false, whenAgreed: then },
    }),
  );
  await title('Number sense');
  expect(container).toHaveTextContent(`${now}When this was agreed: ${then}`);
  expect(container).toHaveTextContent('Checks not complete No identity.');
});

test('who cancels a visit reads by how much less is paid and received', async () => {
  const next = [action('cancel-visit', 'v1', { date: '2026-03-03', waits: false })];
  await open('/enquiries/e1?do=cancel-visit&on=v1', shown({ ...agreed([visit()]), next }));
  expect(await screen.findByText(/pays falls by £175\.00 .* Pinsley Primary School receives falls by £148\.75/)).toBeVisible();
});

test('a form that was sent is out of the address, so that a page that is loaded again does not open it anew', async () => {
  const { user, router } = await open('/enquiries/e1?do=withdraw&on=e1', {
    ...shown(thread({ next: [action('withdraw', 'e1', { waits: false })] })),
    'POST /api/v1/enquiries/e1/withdraw': json(thread({ state: 'withdrawn', live: false })),
  });
  await user.type(await screen.findByLabelText('Why?'), 'We found somebody.');
  await user.click(press('Withdraw the enquiry'));
  expect(await screen.findByText('Enquiry withdrawn')).toBeVisible();
  expect(router.state.location.search).toBe('');
});
