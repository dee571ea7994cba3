import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Job, PublicPage, Role } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';
import { jobStates } from './words';

const operator = inRole('operator');
const sends = { 'GET /api/v1/mail': json({ sent: true }) };
const jobs = 'GET /api/v1/jobs';
const retry = 'POST /api/v1/jobs/job_1/retry';
const pages = 'GET /api/v1/pages';
const terms = 'GET /api/v1/pages/terms';
const write = 'PUT /api/v1/pages/terms';

const job = (state: Job['state']) => ({
  id: 'job_1',
  kind: 'search.index',
  what: 'Keep search up to date',
  about: 'N-2041',
  state,
  attempts: 2,
  lastError: 'the index is locked',
  createdAt: '2026-02-03T09:00:00Z',
  dueAt: '2026-02-03T09:05:00Z',
});

const page: PublicPage = { name: 'terms', title: 'Terms of use', text: 'Be kind.', draft: true };
const tagged = (body: PublicPage, etag: string) => json(body, 200, { ETag: etag });

test.each<[Job['state'], string[]]>([
  ['dead', ['Job', 'Since', 'Tries', 'What went wrong last', 'Start again']],
  ['ready', ['Job', 'Since', 'Tries', 'Next try', 'What went wrong last']],
  ['leased', ['Job', 'Since', 'Tries', 'Next try', 'What went wrong last']],
  ['done', ['Job', 'Since', 'Tries']],
])('of a job that is %s one reads %j', async (state, heads) => {
  const { sent } = await openAt(`/jobs?state=${state}`, { ...sends, [jobs]: json({ items: [job(state)] }) }, operator);
  const row = await screen.findByRole('row', { name: /Keep search up to date/ });
  expect(row).toHaveTextContent('N-2041');
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(heads);
  expect(sent(jobs)[0]?.url.searchParams.get('state')).toBe(state);
  expect(within(row).queryByRole('button') !== null).toBe(state === 'dead');
});

test.each([
  ['/jobs', 'dead', 'No job was given up'],
  ['/jobs?state=cake', 'dead', 'No job was given up'],
  ['/jobs?state=ready', 'ready', 'No job is in this state'],
])('at %s the jobs asked for are %s, and none reads “%s”', async (at, state, text) => {
  const { sent } = await openAt(at, { ...sends, [jobs]: json({ items: [] }) }, operator);
  expect(await screen.findByRole('heading', { name: text })).toBeVisible();
  expect(sent(jobs)[0]?.url.searchParams.get('state')).toBe(state);
  const shown = within(screen.getByRole('navigation', { name: 'Show jobs by state' })).getAllByRole('link');
  expect(shown.map(({ textContent }) => textContent)).toEqual(jobStates.map(({ word }) => word));
});

test('a job that is not started again stays, and the page says why', async () => {
  const refused = problem(409, { detail: 'Somebody has started it already.' });
  const answers = { ...sends, [jobs]: json({ items: [job('dead')] }), [retry]: refused };
  const { user, sent } = await openAt('/jobs', answers, operator);
  await user.click(await screen.findByRole('button', { name: 'Start again: Keep search up to date' }));
  expect(await screen.findByText('The job was not started again')).toBeVisible();
  expect(screen.getByText('Somebody has started it already.')).toBeVisible();
  expect(sent(retry)).toHaveLength(1);
});

test.each([
  ['kept', false],
  ['sent', true],
])('where letters are %s, operators are told so by a notice or by none', async (_name, sent) => {
  const mail = { 'GET /api/v1/mail': json({ sent }) };
  await openAt('/jobs', { ...mail, [jobs]: json({ items: [] }) }, operator);
  await screen.findByRole('heading', { name: 'No job was given up' });
  if (!sent) await screen.findByText('Nobody receives letters');
  expect(screen.queryByText('Nobody receives letters') === null).toBe(sent);
});

test.each<[string, Partial<PublicPage>, string, string]>([
  ['a draft', {}, 'Draft', 'Write “Terms of use”'],
  ['written', { draft: false, changedAt: '2026-02-03T10:00:00Z' }, 'Written', 'Change “Terms of use”'],
])('a page that is %s says so in the list, with the way to it', async (_name, more, text, link) => {
  await openAt('/pages', { [pages]: json({ items: [{ ...page, ...more }] }) }, operator);
  const row = await screen.findByRole('row', { name: /Terms of use/ });
  expect(row).toHaveTextContent(text);
  expect(within(row).getByRole('link', { name: 'Terms of use' })).toHaveAttribute('href', '/pages/terms');
  expect(within(row).getByRole('link', { name: link })).toHaveAttribute('href', '/pages/terms/edit');
});

test.each<[string, string, Role]>([
  ['a head may not write', '/pages/terms/edit', 'head'],
  ['a broker may not write', '/pages/terms/edit', 'broker'],
  ['there is no such page', '/pages/cake/edit', 'operator'],
  ['there is no such page to read', '/pages/cake', 'head'],
])('nothing is there where %s: %s', async (_name, at, role) => {
  const { sent } = await openAt(at, { [terms]: tagged(page, '"1"') }, inRole(role));
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  expect(sent(terms)).toHaveLength(0);
});

test('what is typed shows how it will look, is sent on top of what was read, and is there for everybody', async () => {
  let shown = page;
  const { user, sent, router } = await openAt(
    '/pages/terms/edit',
    {
      [terms]: () => tagged(shown, '"1"'),
      [write]: ({ body }) => {
        shown = { ...page, ...(body as Pick<PublicPage, 'text'>), draft: false };
        return tagged(shown, '"2"');
      },
    },
    operator,
  );
  const text = await screen.findByLabelText('Text');
  await user.clear(text);
  await user.type(text, '## Promises');
  expect(screen.getByRole('heading', { level: 2, name: 'Promises' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show it to everybody' }));
  expect(await screen.findByText('“Terms of use” is there for everybody')).toBeVisible();
  expect(router.state.location.pathname).toBe('/pages/terms');
  expect(sent(write)[0]?.body).toEqual({ text: '## Promises' });
  expect(sent(write)[0]?.headers.get('If-Match')).toBe('"1"');
  expect(screen.queryByText('This is a draft')).toBeNull();
});

test('somebody else wrote meanwhile: what was typed is kept, and saved on top of theirs', async () => {
  let etag = '"1"';
  const { user, sent } = await openAt(
    '/pages/terms/edit',
    {
      [terms]: () => tagged(etag === '"1"' ? page : { ...page, text: 'Theirs.' }, etag),
      [write]: ({ headers }) => {
        if (headers.get('If-Match') === '"2"') return tagged({ ...page, draft: false }, '"3"');
        etag = '"2"';
        return problem(412);
      },
    },
    operator,
  );
  await user.type(await screen.findByLabelText('Text'), ' Be brief.');
  await user.click(screen.getByRole('button', { name: 'Show it to everybody' }));
  await user.click(await screen.findByRole('button', { name: /^Keep/ }));
  expect(screen.getByLabelText('Text')).toHaveValue('Be kind. Be brief.');
  await user.click(screen.getByRole('button', { name: 'Show it to everybody' }));
  await screen.findByText('“Terms of use” is there for everybody');
  expect(sent(write).map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  expect(sent(write)[1]?.body).toEqual({ text: 'Be kind. Be brief.' });
});
