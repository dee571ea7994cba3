import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DashboardFigure, DashboardItem, DashboardVisit, Membership, Role } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { never, openAt } from '../../test/open';
import { head, inRole, renderPart } from '../../test/render';
import { NextVisits } from './parts/NextVisits';
import { Figures, WaitingList } from './parts/Waiting';

const list = 'GET /api/v1/dashboard';
const [own] = head.memberships as [Membership];

const item: DashboardItem = {
  id: 'i1',
  title: 'Answer the offer for N-2041',
  action: 'Answer',
  path: '/enquiries/e1',
  since: '2026-02-03T10:00:00Z',
};

const visit: DashboardVisit = {
  id: 'v1',
  date: '2026-02-10',
  when: 'Tue 10 Feb 2026, morning',
  about: 'Number sense, A-4001',
  schoolName: 'Aldgate Primary',
  address: [],
  lacking: [],
  action: 'See the visit',
  path: '/enquiries/e1?on=v1',
};

const nothing = { items: [], figures: [], visits: [], moreVisits: false };

test('while it is read, home says that the to-do list loads', async () => {
  await openAt('/', { [list]: never });
  expect(await screen.findByText('Loading your to-do list…', {}, { timeout: 3000 })).toBeVisible();
});

test('a to-do list that cannot be read says why, and is asked for again', async () => {
  let broken = true;
  const { user } = await openAt('/', {
    [list]: () => (broken ? problem(503, { detail: 'The service is busy.' }) : json(nothing)),
  });
  expect(await screen.findByText('Your to-do list could not be read')).toBeVisible();
  expect(screen.getByText('The service is busy.')).toBeVisible();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'You have nothing to do' })).toBeVisible();
});

test.each<[Role, string]>([
  ['head', 'For Ashdown Primary School, as head.'],
  ['senior', 'For Ashdown Primary School, as senior leader.'],
  ['broker', 'For Wealden Alliance, as broker.'],
])('a %s reads for whom the list is: “%s”', async (role, lead) => {
  const { sent } = await openAt('/', { [list]: json(nothing) }, inRole(role));
  expect(await screen.findByText(lead)).toBeVisible();
  expect(sent(list)[0]?.url.searchParams.get('membership')).toBe('mem_1');
});

test('who acts for nobody yet reads what to wait for, and nothing is asked for', async () => {
  const { sent } = await openAt('/', { [list]: json(nothing) }, { ...head, memberships: [] });
  expect(await screen.findByText('You do not act for a school or partnership yet')).toBeVisible();
  expect(sent(list)).toHaveLength(0);
});

test.each<[string, boolean]>([
  ['may draft needs', true],
  ['may not', false],
])('who waits for approval and %s: the way to a draft is there: %s', async (_name, draftNeeds) => {
  const may = { ...own.may, draftNeeds } as NonNullable<Membership['may']>;
  const asked = { ...head, memberships: [{ ...own, may, state: 'pending' as const }] };
  await openAt('/', { 'GET /api/v1/needs': json({ items: [] }) }, asked);
  expect(await screen.findByText('Ashdown Primary School has not approved you yet')).toBeVisible();
  expect(screen.getByText(/You asked to act for it as head/)).toHaveTextContent('ruth@ashdown.example');
  expect(screen.queryByRole('link', { name: 'Draft a need' }) !== null).toBe(draftNeeds);
  expect(screen.queryByRole('heading', { name: 'Your drafts' })).toBeNull();
});

test.each<[string, Partial<DashboardItem>, string]>([
  ['only since when', {}, 'Since Tue 3 Feb 2026.'],
  ['why', { why: 'They wait for you.' }, 'They wait for you. Since Tue 3 Feb 2026.'],
  ['that it is late', { late: 'Overdue by 3 days' }, 'Overdue by 3 days Since Tue 3 Feb 2026.'],
  ['both', { late: 'Overdue by 3 days', why: 'Why.' }, 'Overdue by 3 days Why. Since Tue 3 Feb 2026.'],
])('something to do says %s, and has one action', (_name, more, text) => {
  renderPart(<WaitingList items={[{ ...item, ...more }]} />);
  const row = screen.getByRole('listitem');
  expect(row).toHaveTextContent(text);
  expect(within(row).getByRole('link', { name: 'Answer' })).toHaveAttribute('href', '/enquiries/e1');
});

test('several things to do stand in the order that the API gives', () => {
  renderPart(<WaitingList items={[{ ...item, id: 'i2', title: 'Sign off' }, item]} />);
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(['Sign off', 'Answer the offer for N-2041']);
});

test.each<[string, DashboardFigure[], string[], string[]]>([
  ['none', [], [], []],
  ['one that leads somewhere', [{ label: 'Open needs', value: '3', path: '/needs' }], ['3Open needs'], ['/needs']],
  ['one that does not', [{ label: 'Days given', value: '2½ days' }], ['2½ daysDays given'], []],
])('figures at a glance: %s', (_name, figures, texts, paths) => {
  renderPart(<Figures figures={figures} />);
  expect(screen.queryByRole('heading', { name: 'At a glance' }) !== null).toBe(figures.length > 0);
  expect(screen.queryAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(texts);
  expect(screen.queryAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(paths);
});

test.each<[string, Partial<DashboardVisit>, string, string[]]>([
  ['complete checks', {}, 'Checks complete', []],
  ['what lacks', { lacking: ['No insurance is noted.'] }, 'Checks not complete No insurance is noted.', []],
  ['whom to ask for', { contact: 'Ann Lee, head' }, 'Ask for Ann Lee, head.', []],
  ['an address to write to', { contact: 'Ann Lee', email: 'ann@a.example' }, 'ann@a.example', ['mailto:ann@a.example']],
  ['a telephone', { phone: '01273 400 100' }, '01273 400 100', ['tel:01273 400 100']],
  ['where it is', { address: ['1 High Street', 'EC3A 5DE'] }, '1 High Street, EC3A 5DE', []],
])('a visit shows %s', (_name, more, text, hrefs) => {
  renderPart(<NextVisits visits={[{ ...visit, ...more }]} more={false} />);
  const row = screen.getByRole('listitem');
  expect(row).toHaveTextContent(text);
  const links = within(row).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([...hrefs, visit.path]);
  expect(screen.queryByText(/Later visits/)).toBeNull();
});

test('without a visit to come, there is no list of visits', () => {
  renderPart(<NextVisits visits={[]} more={false} />);
  expect(screen.queryByRole('heading', { name: 'Your next visits' })).toBeNull();
});
