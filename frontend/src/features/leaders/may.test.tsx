import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import type { Account } from '../../api/types';
import { json, type fakeFetch } from '../../test/fetch';
import { renderRoutes, signedIn } from '../../test/render';
import { checks, claim, daniel, designation, diary, fiona, leader, service, themes } from './leaders.fixture';

type Answers = Parameters<typeof fakeFetch>[0];

const common: Answers = {
  'GET /api/v1/themes': json(themes),
  'GET /api/v1/notices': json({ items: [], unread: 0 }),
  'GET /api/v1/leaders/leader_1/checks': json(checks),
  'GET /api/v1/leaders/leader_1/designations': json({ items: [designation] }),
  'GET /api/v1/leaders/leader_1/diary': json(diary),
  'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School' }),
};

async function open(at: string, account: Account, answers: Answers) {
  const view = renderRoutes(routes(), { at, answers: { ...signedIn(account), ...common, ...answers } });
  await act(() => view.session.start());
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

test.each<[string, Partial<typeof claim>, string[]]>([
  ['one to decide', {}, ['Verify', 'Turn down']],
  ['one whose last day has passed', { mayVerify: false }, ['Turn down']],
  ['one that is verified', { mayVerify: false, mayRefuse: false, mayRevoke: true }, ['End this designation']],
  ['one of the reader’s own', { mayVerify: false, mayRefuse: false }, []],
])('of a claim, %s, the API says what a broker may decide', async (_, may, expected) => {
  await open('/designations', fiona, { 'GET /api/v1/designations': json({ items: [{ ...claim, ...may }] }) });
  await screen.findByText('Minutes of the board');
  const decisions = ['Verify', 'Turn down', 'End this designation'];
  expect(decisions.filter((each) => buttons().includes(each))).toEqual(expected);
});

test('a leader reads why a service cannot be listed, and is offered only what the API lets them do', async () => {
  const retired = { ...leader, state: 'retired', mayPause: false, mayResume: true, mayRetire: false, mayOffer: false };
  const whyNot = 'You are not listed at the moment. Resume before you list a service.';
  await open('/leader', daniel, {
    'GET /api/v1/leaders': json({ items: [retired] }),
    'GET /api/v1/leaders/leader_1/services': json({ items: [{ ...service, mayPublish: false, whyNot }] }),
  });
  expect(await screen.findByText(whyNot)).toBeVisible();
  expect(buttons()).toContain('Be found again');
  for (const gone of ['List for schools', 'Withdraw', 'Pause for now', 'Retire']) expect(buttons()).not.toContain(gone);
  expect(screen.queryByRole('link', { name: 'Offer something new' })).toBeNull();
});
