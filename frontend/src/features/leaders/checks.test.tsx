import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, LeaderChecks } from '../../api/types';
import { routes } from '../../app/routes';
import { json, problem, type fakeFetch } from '../../test/fetch';
import { head, renderRoutes, signedIn } from '../../test/render';
import { checks, daniel, leader } from './leaders.fixture';

type Answers = Parameters<typeof fakeFetch>[0];

const common: Answers = {
  'GET /api/v1/notices': json({ items: [], unread: 0 }),
  'GET /api/v1/themes': json({ items: [] }),
  'GET /api/v1/leaders/leader_1': json(leader, 200, { ETag: '"3"' }),
};

const put = 'PUT /api/v1/leaders/leader_1/checks';
const read = (seen: Partial<LeaderChecks>) => ({
  'GET /api/v1/leaders/leader_1/checks': json({ ...checks, ...seen }, 200, { ETag: '"2"' }),
});

async function open(at: string, account: Account, answers: Answers) {
  const view = renderRoutes(routes(), { at, answers: { ...signedIn(account), ...common, ...answers } });
  await act(() => view.session.start());
  const sent = (route: string) => view.fake.calls.filter((call) => call.route === route);
  return { ...view, sent };
}

test('the head of the home school confirms what was seen, on top of what stood there', async () => {
  const { user, sent } = await open('/leaders/leader_1/checks', head, {
    ...read({ mayConfirm: true }),
    [put]: json({ ...checks, mayConfirm: true, lacks: [], lacking: [], seen: 'All seen.' }, 200, { ETag: '"3"' }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Checks of Daniel Reyes' });
  expect(screen.getByText(/You can confirm this\.$/)).toBeVisible();
  expect(screen.getByLabelText('Identity seen by')).toHaveValue('Ann Lee');
  await user.type(screen.getByLabelText('DBS check seen on'), '2026-02-02');
  await user.type(screen.getByLabelText('Insurer or kind of cover'), 'Zurich');
  await user.type(screen.getByLabelText('Insured until'), '2026-08-31');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  await screen.findByText('Confirmed, and Daniel Reyes is told');
  expect(sent(put)[0]?.headers.get('If-Match')).toBe('"2"');
  expect(sent(put)[0]?.body).toEqual({
    identity: { by: 'Ann Lee', on: '2026-01-06' },
    dbs: { by: 'Ruth Okafor', on: '2026-02-02' },
    insurance: { with: 'Zurich', until: '2026-08-31' },
  });
});

test('what was not seen is not sent, and a refusal stands at its field', async () => {
  const { user, sent } = await open('/leaders/leader_1/checks', head, {
    ...read({ mayConfirm: true }),
    [put]: problem(422, {
      errors: [{ location: 'body.insurance.with', message: 'Enter only the insurer or the kind of cover.' }],
    }),
  });
  await user.clear(await screen.findByLabelText('Identity seen on'));
  await user.type(screen.getByLabelText('Insurer or kind of cover'), 'Policy 12345678');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByLabelText('Insurer or kind of cover')).toHaveAccessibleDescription(
    /Enter only the insurer/,
  );
  expect(sent(put)[0]?.body).toEqual({ insurance: { with: 'Policy 12345678', until: '' } });
});

test('a leader reads what lacks and who can confirm it, and cannot', async () => {
  await open('/leaders/leader_1/checks', daniel, read({}));
  await screen.findByText('Identity seen by Ann Lee on Tue 6 Jan 2026.');
  expect(screen.getByText(/The head of Ashdown Primary School can confirm this in Lateral\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
});
