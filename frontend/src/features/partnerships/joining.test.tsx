import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json, problem, type fakeFetch } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';
import { summaryOf } from './parts/BringIn';

type Answers = Parameters<typeof fakeFetch>[0];

const terms = { kind: 'alliance', widenDays: 7, paymentDays: 30, brokerage: { mode: 'none' } };
const request = {
  id: 'request_1',
  partnership: { id: 'partnership_2', name: 'Rival Network', kind: 'network' },
  school: { urn: '114375', name: 'Ashdown Primary School' },
  state: 'asked',
  askedAt: '2026-02-03T09:00:00Z',
  expiresAt: '2026-03-05T09:00:00Z',
  forOperator: false,
  mayAnswer: true,
  mayWithdraw: false,
};

async function open(answers: Answers = {}) {
  const view = renderRoutes(routes(), {
    at: '/joining',
    answers: {
      ...signedIn(head),
      'GET /api/v1/notices': json({ items: [], unread: 0 }),
      'GET /api/v1/schools/114375/requests': json({ items: [request] }),
      'GET /api/v1/schools/114375/partnerships': json({
        items: [
          { id: 'partnership_1', name: 'City Alliance', member: true, ...terms },
          { id: 'partnership_0', name: 'The Region', ...terms },
        ],
      }),
      ...answers,
    },
  });
  await act(() => view.session.start());
  return { ...view, sent: (route: string) => view.fake.calls.filter((call) => call.route === route) };
}

test('a head lets the school join, and sees only what it is a member of itself', async () => {
  const { user, sent } = await open({
    'POST /api/v1/join-requests/request_1/accept': json({ ...request, state: 'joined' }),
  });
  await user.click(await screen.findByRole('button', { name: /^Join Rival Network/ }));
  await screen.findByText('Ashdown Primary School is now a member of Rival Network');
  expect(sent('POST /api/v1/join-requests/request_1/accept')).toHaveLength(1);
  expect(await screen.findByRole('link', { name: 'City Alliance' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'The Region' })).toBeNull();
});

test('a refused answer is told where it was given', async () => {
  const { user } = await open({
    'POST /api/v1/join-requests/request_1/decline': problem(409, { detail: 'The partnership took this back.' }),
  });
  await user.click(await screen.findByRole('button', { name: /^Do not join Rival Network/ }));
  expect(await screen.findByText(/took this back/)).toBeVisible();
});

test('a head leaves a partnership after reading what that means', async () => {
  const { user, sent } = await open({
    'DELETE /api/v1/partnerships/partnership_1/schools/114375': new Response(null, { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Leave City Alliance' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ashdown Primary School leaves City Alliance' }));
  await user.click(dialog.getByRole('button', { name: 'Leave the partnership' }));
  await screen.findByText('Ashdown Primary School has left City Alliance');
  expect(sent('DELETE /api/v1/partnerships/partnership_1/schools/114375')).toHaveLength(1);
});

test('a list that was brought in is summed up', () => {
  const line = (outcome: Parameters<typeof summaryOf>[0][number]['outcome']) => ({ line: 1, text: '', outcome });
  expect(
    summaryOf([line('joined'), line('joined'), line('asked'), line('member'), line('twice'), line('refused')]),
  ).toBe('2 joined, 1 asked, 2 unchanged, 1 not brought in');
});
