import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { json, problem } from '../../test/fetch';
import { claim, daniel, designation, fiona, leader, open } from './leaders.fixture';



const title = (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-02-10T09:00:00Z'), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a broker turns a claim down only with a reason, on the version that they saw', async () => {
  const { user, sent } = await open('/designations', fiona, {
    'GET /api/v1/designations': json({ items: [claim] }),
    'POST /api/v1/designations/designation_1/refuse': json({ ...designation, state: 'refused' }),
  });
  expect(await screen.findByText('Minutes of the board')).toBeVisible();
  expect(await screen.findByText('Ashdown Primary School, Lewes')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Turn down: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Turn this claim down' }));
  await user.click(dialog.getByRole('button', { name: 'Turn down' }));
  expect(dialog.getByRole('link', { name: 'Say why, for the leader to read' })).toBeVisible();
  await user.type(dialog.getByLabelText('Why? The leader reads this'), 'The link leads nowhere');
  await user.click(dialog.getByRole('button', { name: 'Turn down' }));
  await screen.findByText('Turned down, and the leader is told why');
  const call = sent('POST /api/v1/designations/designation_1/refuse')[0];
  expect([call?.body, call?.headers.get('If-Match')]).toEqual([{ note: 'The link leads nowhere' }, '"1"']);
});

test('a claim that another broker decided on meanwhile says so', async () => {
  const { user } = await open('/designations', fiona, {
    'GET /api/v1/designations': json({ items: [claim] }),
    'POST /api/v1/designations/designation_1/verify': problem(412),
  });
  await user.click(await screen.findByRole('button', { name: /^Verify: / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Verify this designation' }));
  await user.click(dialog.getByRole('button', { name: 'Verify' }));
  expect(await dialog.findByText(/Another broker has decided on this meanwhile/)).toBeVisible();
});

test('designations are for brokers', async () => {
  await open('/designations', daniel);
  await title('There is nothing here');
});

test('nothing signed off yet is told without blame', async () => {
  await open('/leaders/leader_1', fiona, {
    'GET /api/v1/leaders/leader_1': json({ ...leader, record: { halfDays: 0, schools: 0 } }, 200, { ETag: '"3"' }),
  });
  expect(await screen.findByText('No support signed off here yet.')).toBeVisible();
  expect(screen.getByText('What schools sign off is counted here from the first visit on.')).toBeVisible();
});
