import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, gone, launch, signInAs, visit } from './harness/browser';
import { own } from './harness/own';
import { as, button, go, next } from './harness/steps';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

const invited = 'nell.ames@invited.example';
const password = 'a password for trying';

/** The path of the link in the newest letter to this address that has one to this page. */
async function linkTo(page: string, email: string): Promise<string> {
  const { direct } = await own();
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`${direct}/api/v1/outbox?limit=20`);
    const { items } = (await answer.json()) as { items: { to: string; text: string }[] };
    const link = items
      .filter(({ to }) => to === email)
      .map(({ text }) => new RegExp(`${page}\\?token=\\S+`).exec(text)?.[0])[0];
    if (link) return link;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`No letter to ${email} leads to ${page}`);
}

test('a head invites a colleague, who joins, becomes a leader and asks for a further role, which the head there approves', async () => {
  const head = await signInAs(browser, 'head');
  await go(head, '/people', 'People');
  await head.page.getByLabel('E-mail address').fill(invited);
  await head.page.getByRole('radio', { name: 'System leader' }).check();
  await head.page.getByRole('button', { name: 'Send invitation' }).click();
  await head.page.getByRole('table', { name: 'Invited, not yet accepted' }).waitFor();
  await check(head, 'people');
  await head.page.getByRole('button', { name: /End role of .* as head/ }).click();
  await check(head, 'people-end');
  await head.page.getByRole('button', { name: 'Give up this role' }).click();
  await head.page.getByText(/A school keeps its last head/).waitFor();
  await head.close();

  const guest = await visit(browser, await linkTo('/invitation', invited));
  const { page } = guest;
  await check(guest, 'invitation');
  await page.getByLabel('Your name').fill('Nell Ames');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.getByRole('heading', { level: 1, name: 'You are in' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(invited);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();

  await go(guest, '/leader', 'Your profile');
  await check(guest, 'leader-become');
  await page.getByLabel('About you').fill('I support early reading.');
  await page.getByRole('button', { name: 'Become a leader' }).click();
  await page.getByText('Next: claim your designation').first().waitFor();
  await check(guest, 'leader-new');

  await go(guest, '/account', 'Your account');
  await page.getByLabel('Name', { exact: true }).fill('Nell Ames-Hill');
  await page.getByRole('button', { name: 'Save name' }).click();
  await page.getByRole('banner').getByText('Nell Ames-Hill').waitFor();
  await page.getByRole('combobox').fill('fairlow primary');
  await page.getByRole('option', { name: /^Fairlow Primary School/ }).click();
  await page.getByRole('radio', { name: 'Finance officer' }).check();
  await page.getByRole('button', { name: 'Ask for this role' }).click();
  await page.getByText('Waits for approval').waitFor();
  await check(guest, 'account');

  // A broker decides only in schools without a head.
  const broker = await signInAs(browser, 'broker');
  await go(broker, '/approvals', 'Who asks to join');
  await broker.page.getByRole('heading', { name: 'Nobody has asked to join' }).waitFor();
  await broker.close();
  const fairlow = await signInAs(browser, 'yvonne.clarke@wenlow.example');
  await go(fairlow, '/approvals', 'Who asks to join');
  await check(fairlow, 'approvals');
  await fairlow.page.getByRole('button', { name: 'Approve Nell Ames-Hill' }).click();
  await fairlow.page.getByText(/^Nell Ames-Hill now acts for/).waitFor();
  await fairlow.close();

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.goto('/account');
  await page.waitForURL('**/sign-in?next=%2Faccount');
  await guest.close();
});

test('somebody registers for a school of the register, confirms their address, and the head lets them in', async () => {
  const email = 'omar.lindqvist@tenfold.example';
  const guest = await visit(browser, '/register');
  const { page } = guest;
  await page.getByRole('combobox').fill('tenfld primary');
  await page.getByRole('option', { name: /Tenfold Primary School/ }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { level: 1, name: 'Who are you?' }).waitFor();
  await check(guest, 'register-details');
  await page.getByLabel('Your name').fill('Omar Lindqvist');
  await page.getByLabel('Work e-mail address').fill(email);
  await page.getByRole('radio', { name: 'Finance officer' }).check();
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Check your e-mail' }).waitFor();
  await check(guest, 'register-sent');

  await page.goto(await linkTo('/confirm-email', email));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your address is confirmed' }).waitFor();
  await check(guest, 'email-confirmed');

  const head = await signInAs(browser, 'head');
  await go(head, '/approvals', 'Who asks to join');
  await head.page.getByRole('button', { name: 'Approve Omar Lindqvist' }).click();
  await head.page.getByText(/^Omar Lindqvist now acts for/).waitFor();
  await head.close();

  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
  await page.getByText('For Tenfold Primary School, as finance officer.').waitFor();
  await guest.close();
});

test('who waits to be let in drafts a need, throws it away, takes that back, and posts it once they are in', async () => {
  const email = 'ines.okello@tenfold.example';
  const { url } = await own();
  const guest = await visit(browser, '/register');
  const { page } = guest;
  const account = { name: 'Ines Okello', email, password, urn: '9001001', role: 'senior' };
  const answer = await page.request.post(`${url}/api/v1/registrations`, {
    headers: { 'X-Lateral-CSRF': '1' },
    data: account,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.goto(await linkTo('/confirm-email', email));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Tenfold Primary School has not approved you yet' }).waitFor();
  await check(guest, 'home-not-approved');
  await page.getByRole('link', { name: 'Draft a need' }).click();
  const what = page.getByLabel('Say it as you would to a colleague');
  await what.fill('Our new teachers would like to watch somebody teach number in Year 1.');
  await page
    .getByLabel('What would show that the support worked?')
    .fill('They teach number with confidence by the summer.');
  await next(page);
  await page.getByText('Draft a need: step 2 of 5').waitFor();

  await go(guest, '/', 'To do');
  await page.getByRole('heading', { name: 'Your drafts' }).waitFor();
  await check(guest, 'home-drafts');
  const drafts = page.getByRole('link', { name: /^N-\d+, Tenfold/ });
  await drafts.click();
  await button(page, 'Throw this draft away').waitFor();
  await check(guest, 'need-draft-waiting');
  await button(page, 'Throw this draft away').click();
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
  await page.getByText('The draft is thrown away').waitFor();
  await gone(drafts);
  await button(page, 'Undo').click();
  await page.getByText('Undone').waitFor();
  await drafts.waitFor();

  await as(browser, 'head', await own(), async (head) => {
    await go(head, '/approvals', 'Who asks to join');
    await button(head.page, 'Approve Ines Okello').click();
    await head.page.getByText(/^Ines Okello now acts for/).waitFor();
    await go(head, '/needs?state=draft', 'Needs');
    await gone(head.page.getByText('watch somebody teach number'));
  });
  await go(guest, '/needs?state=draft', 'Needs');
  await page.getByRole('main').getByRole('link', { name: /^N-/ }).first().click();
  await page.getByRole('link', { name: 'Go on with posting' }).click();
  await page.getByText(/^Post a need: step/).waitFor();
  await guest.close();
});

test('a list of people is checked before it is sent: brokers invite where there is no head and read who invites elsewhere, operators invite', async () => {
  const newHead = 'maximiliana.featherstonehaugh-cholmondeley@the-stanmoor-centre-of-wenlow-vale.example';
  const list =
    'ada.first@invited.example, senior leader, 9001001\nada.first@invited.example; senior leader; 9001001\nruth.adeyemi@wenlow.example, head, 9001001\nnot an address';
  await as(browser, 'broker', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/people', 'People');
    await page.getByLabel('People', { exact: true }).fill(`${list}\n${newHead}, head, 9001020`);
    await button(page, 'Check the list').click();
    // Tenfold has a head, who invites there; the head of the Stanmoor Centre has left.
    await page
      .getByRole('row', { name: /ada\.first.*Not invited/ })
      .first()
      .waitFor();
    await page.getByRole('row', { name: /The Stanmoor Centre.*Will be invited/ }).waitFor();
    await check(visitor, 'people-list-broker');
    await button(page, 'Send 1 invitation').click();
    await page.getByRole('row', { name: /The Stanmoor Centre.*Invited/ }).waitFor();
  });
  await as(browser, 'operator', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/people', 'People');
    await page.getByLabel('People', { exact: true }).fill(list);
    await button(page, 'Check the list').click();
    const checked = page.getByRole('table', { name: '1 to invite, 2 unchanged, 1 not invited' });
    await checked.getByRole('row', { name: /Will be invited/ }).waitFor();
    await check(visitor, 'people-list');
    await button(page, 'Send 1 invitation').click();
    const sent = page.getByRole('table', { name: '1 invited, 2 unchanged, 1 not invited' });
    await sent.getByRole('row', { name: /Twice in the list/ }).waitFor();
    await check(visitor, 'people-list-sent');
  });
  await linkTo('/invitation', 'ada.first@invited.example');
  await linkTo('/invitation', newHead);
});

test('a broker and an operator look after people of schools; others find nothing here', async () => {
  const operator = await signInAs(browser, 'operator');
  await go(operator, '/people', 'People');
  await check(operator, 'people-operator');
  await operator.close();

  const finance = await signInAs(browser, 'finance');
  await go(finance, '/people', 'There is nothing here');
  await finance.close();
});

test('a head names a deputy for the time away, and ends it', async () => {
  await as(browser, 'head', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/account', 'Your account');
    await page.getByLabel('Who stands in').selectOption({ label: 'Leila Haddon, senior leader' });
    await page.getByLabel('Last day').fill('2026-02-10');
    await button(page, 'Name as deputy').click();
    await page.getByText('Leila Haddon stands in for you as head of Tenfold Primary School').waitFor();
    await check(visitor, 'account-deputy');
  });
  await as(browser, 'senior', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/account', 'Your account');
    await page.getByText(/^You stand in for Ruth Adeyemi as head/).waitFor();
    await check(visitor, 'account-stands-in');
  });
  await as(browser, 'head', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/account', 'Your account');
    await button(page, /^End it/).click();
    await page.getByText('Leila Haddon no longer stands in for you').waitFor();
    await page.getByLabel('Who stands in').waitFor();
  });
});
