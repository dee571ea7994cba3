import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { type Answers, openAt } from '../../test/open';
import { draftMay, need, themes } from './needs.fixture';
import { phonicsReading } from '../themes/themes.fixture';
import { elin, priya } from '../matching/matching.fixture';
import { searchedFor } from './searched';

const tag = { ETag: '"1"' };
const leader = { id: 'leader_9', name: 'Zoe Hart' };

test('a need begins with what was searched for, as far as a need asks for it', () => {
  const search = 'q=EAL&theme=a&theme=b&theme=c&theme=d&format=coaching&format=magic&phase=primary&mode=remote';
  expect(searchedFor(new URLSearchParams(`${search}&freeFrom=2026-03-02&maxDayRate=35000`))).toEqual({
    what: 'EAL',
    themes: ['a', 'b', 'c'],
    formats: ['coaching'],
    phase: 'primary',
    inPerson: false,
    remote: true,
    startOn: '2026-03-02',
  });
  const little = searchedFor(new URLSearchParams('phase=primary&phase=nursery&freeFrom=soon'));
  expect(little).toEqual({ what: '', themes: [], formats: [] });
});

test('the first step has the text that was searched for, and its draft remembers whom to ask', async () => {
  const draft = { ...need, state: 'draft' };
  const { user, sent } = await openAt('/needs/new?q=Weak+phonics+in+Year+2&theme=phonics&ask=leader_9', {
    'GET /api/v1/themes': json({ items: themes }),
    'POST /api/v1/themes/suggestions': json(phonicsReading),
    'POST /api/v1/needs': json(draft, 201, tag),
  });
  expect(await screen.findByLabelText('Say it as you would to a colleague')).toHaveValue('Weak phonics in Year 2');
  await user.type(screen.getByLabelText('What would show that the support worked?'), 'They read.');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  await waitFor(() => expect(sent('POST /api/v1/needs')[0]?.body).toMatchObject({ themes: ['phonics'], urn: '114375' }));
  await waitFor(() => expect(sessionStorage.getItem('lateral.typed.acc_1.wanted.need_1')).toBe('"leader_9"'));
});

async function seeNeed(matches: object, enquiries: object[] = []) {
  sessionStorage.setItem('lateral.typed.acc_1.wanted.need_1', '"leader_9"');
  const none = { items: [], fitting: 0, notFitting: 0, excluded: [], counts: [], relaxing: [], nearest: [] };
  const answers: Answers = {
    'GET /api/v1/themes': json({ items: themes }),
    'GET /api/v1/enquiries': json({ items: enquiries }),
    'GET /api/v1/leaders/leader_9': json(leader, 200, tag),
    'GET /api/v1/needs/need_1': json(need, 200, tag),
    'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
    'GET /api/v1/needs/need_1/matches': json({ ...none, byWords: false, corrected: [], unread: 0, ...matches }),
  };
  const view = await openAt('/needs/need_1', answers);
  await screen.findByRole('heading', { level: 2, name: 'Who fits' });
  return view;
}

test('whom one wanted to ask is said above who fits', async () => {
  await seeNeed({});
  expect(await screen.findByText('You are asking Zoe Hart')).toBeVisible();
  expect(screen.getByText(/^Zoe Hart is not among those who fit/)).toBeVisible();
});

test('why they do not fit is said there', async () => {
  const service = { id: 'service_9', title: 'Choirs', themes: [] };
  const excluded = [{ service, leader, rule: 'price', sentence: '£1,080.00 is more than your £1,050.00.' }];
  await seeNeed({ excluded, notFitting: 1 });
  expect(await screen.findByText(/^Zoe Hart does not fit what you ask for: £1,080.00 is more/)).toBeVisible();
});

async function ask(open: object[], drafts: object[] = []) {
  return openAt('/needs/ask?q=EAL&ask=leader_9', {
    'GET /api/v1/themes': json({ items: themes }),
    'GET /api/v1/leaders/leader_9': json(leader, 200, tag),
    'GET /api/v1/needs': ({ url }) => json({ items: url.searchParams.get('state') === 'draft' ? drafts : open }),
    'POST /api/v1/themes/suggestions': json(phonicsReading),
  });
}

test('who asks a leader chooses one of their open needs, or says a new one with what they looked for', async () => {
  const { sent } = await ask([need, { ...need, id: 'need_2', ref: 'N-2002', mayAsk: false }]);
  expect(await screen.findByRole('heading', { level: 1, name: 'Ask Zoe Hart' })).toBeVisible();
  const about = await screen.findByRole('link', { name: `Ask about ${need.ref}` });
  expect(about).toHaveAttribute('href', '/needs/need_1?ask=leader_9');
  expect(screen.queryByRole('link', { name: 'Ask about N-2002' })).toBeNull();
  expect(screen.getByText('It begins with what you looked for: “EAL”. You can change it.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Say what you need' })).toHaveAttribute('href', '/needs/new?q=EAL&ask=leader_9');
  expect(sent('GET /api/v1/needs').map(({ url }) => url.searchParams.get('state'))).toEqual(['open', 'draft']);
  expect(screen.queryByRole('heading', { name: 'For one of your drafts' })).toBeNull();
});

test('a draft is offered too, and whom one asks is remembered for when it is posted', async () => {
  const draft = { ...need, ...draftMay, id: 'need_3', ref: 'N-2003', state: 'draft' };
  const { user } = await ask([], [draft, { ...draft, id: 'need_4', ref: 'N-2004', mayEdit: false }]);
  const on = await screen.findByRole('link', { name: 'Go on with N-2003' });
  expect(on).toHaveAttribute('href', '/needs/need_3/edit');
  expect(screen.queryByRole('link', { name: 'Go on with N-2004' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'For one of your open needs' })).toBeNull();
  await user.click(on);
  expect(sessionStorage.getItem('lateral.typed.acc_1.wanted.need_3')).toBe('"leader_9"');
});

test('without an open need one begins a new one, which says above each question who is asked', async () => {
  await ask([]);
  expect(await screen.findByText('You are asking Zoe Hart')).toBeVisible();
  expect(screen.getByText('Ask Zoe Hart: step 1 of 5')).toBeVisible();
  expect(screen.getByLabelText('Say it as you would to a colleague')).toHaveValue('EAL');
});

test('whom one asks is chosen from the start where they fit, and the enquiry can be written', async () => {
  const match = { ...priya, leader: { ...priya.leader, ...leader } };
  const { user } = await seeNeed({ items: [elin, match], fitting: 2 });
  expect(await screen.findByRole('checkbox', { name: 'Ask Zoe Hart' })).toBeChecked();
  expect(screen.getByRole('heading', { name: 'Your enquiry to Zoe Hart' })).toBeVisible();
  expect(screen.getByText(/^Zoe Hart fits too, at place 2, and is chosen below/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Ask Zoe Hart' }));
  expect(screen.queryByRole('heading', { name: 'Your enquiry to Zoe Hart' })).toBeNull();
});
