import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { agree, ask, postNeed, propose, record, release, signOff } from './harness/dealing';
import { ownStage } from './harness/stage';
import { button } from './harness/steps';

// The main job, end to end: a head posts a need and asks a leader, who proposes; the home head releases; the head
// agrees; after the visit the leader records it with the miles, the head says no to those, the leader claims anew, and
// the head signs it off; the finance officer raises the invoice and records the money.
// Between the agreement and the visit the program is started again, on a later day, with the same data.

const { by, onDay } = ownStage();

/** Says no to the expenses of a visit: nothing is lost, and the leader claims anew. */
async function refuseExpenses({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await page.getByText('£27.90').first().waitFor();
  await button(page, /^Say no to the expenses/)
    .first()
    .click();
  await page.getByLabel('Why not?').fill('By the bypass it is 40 miles.');
  await check({ page, ...rest }, 'thread-refuse-expenses');
  await page.locator('form').getByRole('button', { name: 'Say no to the expenses' }).click();
  await page.getByText('You said no to the expenses').waitFor();
}

async function claimAnew({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await page.getByText('By the bypass it is 40 miles.').first().waitFor();
  await button(page, 'Record visit').first().click();
  await page.getByLabel('How many miles did you travel?').fill('40');
  await check({ page, ...rest }, 'thread-claim-anew');
  await page.locator('form').getByRole('button', { name: 'Record visit' }).click();
  await page.getByLabel('What was done?').waitFor({ state: 'hidden' });
}

/** People raise invoices: somebody of the partnership says what is sold, for its VAT. */
async function issue({ page, ...rest }: Visitor): Promise<void> {
  await page.goto('/invoices/new');
  const form = page.locator('form').filter({ hasText: 'Visits of Priya Raman' }).filter({ hasText: '£175.00' }).last();
  await form.getByLabel('What is sold').selectOption('Training of people');
  await form.getByText('To pay in all').waitFor();
  await check({ page, ...rest }, 'invoice-to-issue');
  await form.getByRole('button', { name: 'Issue invoice for 2 visits' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('£543.00').waitFor();
  await check({ page, ...rest }, 'invoice-issue');
  await dialog.getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByRole('heading', { level: 1, name: /^Invoice INV-/ }).waitFor();
}

async function receive({ page, ...rest }: Visitor): Promise<void> {
  await page.goto('/invoices');
  await page.getByRole('link', { name: /INV-/ }).first().waitFor();
  await check({ page, ...rest }, 'invoices');
  await page.getByRole('link', { name: /INV-/ }).first().click();
  await page.getByLabel('Amount received, in pounds').waitFor();
  await page.getByText(/^Travel and expenses of Priya Raman .*: 40 miles at 45p/).waitFor();
  await page.getByText('2 visits signed off, 1½ days in all').waitFor();
  await check({ page, ...rest }, 'invoice-owed');
  await button(page, 'Record transfer').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('£543.00');
  await dialog.getByRole('button', { name: /^Record/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByText('Nothing is owed')
    .or(page.getByText('Paid', { exact: true }))
    .first()
    .waitFor();
  await check({ page, ...rest }, 'invoice-paid');
}

test('the main job, from the need to the penny', async () => {
  const thread = await by('head', async (head) => {
    await postNeed(head, check);
    return ask(head, 'Priya Raman', check);
  });
  await by('leader', (leader) => propose(leader, thread, check));
  await by('home head', (homeHead) => release(homeHead, thread, check));
  await by('head', (head) => agree(head, thread, check));

  await onDay('2026-02-11');
  await by('leader', (leader) => record(leader, thread, check));
  await by('head', (head) => refuseExpenses(head, thread));
  await by('leader', (leader) => claimAnew(leader, thread));
  await by('head', (head) => signOff(head, thread, check));
  await by('finance', issue);
  await by('finance', receive);
});
