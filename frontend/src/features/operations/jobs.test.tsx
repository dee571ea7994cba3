import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json } from '../../test/fetch';
import { inRole, renderRoutes, signedIn } from '../../test/render';

const operator = inRole('operator');
const job = {
  id: 'job_1',
  kind: 'notices.catch-up',
  what: 'Send what one person was told in one letter',
  state: 'dead',
  attempts: 5,
  lastError: 'the mail server is away',
  createdAt: '2026-02-03T09:00:00Z',
};

test('an operator reads what a job is for in the words of the API, and starts it again', async () => {
  const view = renderRoutes(routes(), {
    at: '/jobs',
    answers: {
      ...signedIn(operator),
      'GET /api/v1/notices': json({ items: [], unread: 0 }),
      'GET /api/v1/mail': json({ sent: true }),
      'GET /api/v1/jobs': json({ items: [job] }),
      'POST /api/v1/jobs/job_1/retry': json({ ...job, state: 'ready' }),
    },
  });
  await act(() => view.session.start());
  expect(await screen.findByRole('row', { name: /Send what one person was told in one letter/ })).toBeVisible();
  expect(document.body).not.toHaveTextContent('notices.catch-up');
  await view.user.click(screen.getByRole('button', { name: /^Start again/ }));
  expect(await screen.findByText('“Send what one person was told in one letter” is started again')).toBeVisible();
});
