import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, next, tick } from './harness/steps';

// The main job, end to end: a head posts a need and asks a leader, who proposes; the home head releases; the head
// agrees; after the visit the leader records it with the miles, the head says no to those, the leader claims anew, and
// the head signs it off; the finance officer raises the invoice and records the money.
// Between the agreement and the visit the program is started again, on a later day, with the same data.

const { by, onDay } = ownStage();

/** The number of dates on which the leader comes. */
const visits = 2;

async function postNeed({ page, ...rest }: Visitor): Promise<void> {
  await page.goto('/needs');
  await page.getByRole('link', { name: 'Post a need' }).first().click();
  await page
    .getByLabel('Say it as you would to a colleague')
    .fill('Our Year 2 pupils guess at words instead of sounding them out. Phonics is taught every day.');
  await page
    .getByLabel('What would show that the support worked?')
    .fill('They sound out every word in the check of June.');
  await page.getByRole('checkbox', { name: 'Phonics' }).waitFor();
  await check({ page, ...rest }, 'need-what');
  await next(page);
  await page.getByRole('checkbox', { name: 'Phonics' }).check();
  await page.getByRole('combobox', { name: 'Phase' }).selectOption({ label: 'Primary' });
  await check({ page, ...rest }, 'need-themes');
  await next(page);
  await page.getByLabel('Days of support').fill('1½');
  await page.getByLabel('Last day').fill('2026-03-27');
  await page.getByLabel('In person, at our school').check();
  await page.getByLabel('Most it may cost, £').fill('800');
  await page.getByRole('combobox', { name: 'Who pays?' }).selectOption({ index: 1 });
  await check({ page, ...rest }, 'need-terms');
  await next(page);
  await page.getByRole('radio', { name: /^The region/ }).check();
  await check({ page, ...rest }, 'need-reach');
  await next(page);
  await check({ page, ...rest }, 'need-check');
  await button(page, 'Post need').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Chooses the leader among the matches and sends them an enquiry; answers with the thread's address. */
async function ask({ page, ...rest }: Visitor, leader: string): Promise<string> {
  await page.getByLabel(`Ask ${leader}`).check();
  await check({ page, ...rest }, 'need-matches');
  await page.getByLabel('Your message').fill('Your way of working beside teachers is what we need. Could you help us?');
  await page.getByLabel('Not yet').check();
  await button(page, 'Send enquiry').click();
  const sent = page.getByRole('link', { name: /E-\d+/ }).first();
  await sent.click();
  await page.waitForURL('**/enquiries/*');
  return new URL(page.url()).pathname;
}

async function propose({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await expect.poll(() => page.textContent('main')).not.toContain('Tenfold Primary');
  await button(page, 'Make a proposal').click();
  await page
    .getByLabel('What does the support cover?')
    .fill('I plan with both teachers, teach one lesson, and watch one.');
  await page.getByLabel('Objective 1').fill('Sound out before guessing');
  for (const halfDay of ['Thu 5 Feb 2026, morning', 'Tue 10 Feb 2026, morning', 'Tue 10 Feb 2026, afternoon'])
    await tick(page, halfDay);
  await page.getByRole('radio', { name: 'By the mile' }).check();
  await page.getByLabel('At most for each visit').fill('40');
  await page.getByText('with expenses of at most £80.00').first().waitFor();
  await check({ page, ...rest }, 'thread-propose');
  await button(page, /^Send proposal/).click();
  await page.getByText('Proposal sent').waitFor();
  await check({ page, ...rest }, 'thread-proposed');
}

async function release({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await check({ page, ...rest }, 'thread-release');
  await button(page, /^Release for 1½ days/)
    .first()
    .click();
  await button(page, /^Release for 1½ days/)
    .last()
    .click();
  await page
    .getByText(/released/i)
    .first()
    .waitFor();
}

async function agree({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await button(page, 'Agree to this proposal').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('£605.00');
  await check({ page, ...rest }, 'thread-agree');
  await dialog.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText(/^Agreed: 1½ days/).waitFor();
  await check({ page, ...rest }, 'thread-agreed');
}

async function record({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  for (let visit = 0; visit < visits; visit++) {
    await button(page, 'Record visit').first().click();
    await page.getByLabel('What was done?').fill('We planned together, and both teachers taught a lesson.');
    if (visit === 0) {
      await page.getByLabel('How many miles did you travel?').fill('62');
      await page.getByLabel('What for?').fill('Tenfold to Wenlow and back');
    }
    await check({ page, ...rest }, 'thread-record');
    await page.locator('form').getByRole('button', { name: 'Record visit' }).click();
    await page.getByLabel('What was done?').waitFor({ state: 'hidden' });
  }
}

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

async function signOff({ page, ...rest }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await check({ page, ...rest }, 'thread-sign-off');
  for (let visit = 0; visit < visits; visit++) {
    await button(page, 'Sign off visit').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sign off visit' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.getByText('2 of 2 signed off.').waitFor();
  await check({ page, ...rest }, 'thread-complete');
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
    await postNeed(head);
    return ask(head, 'Priya Raman');
  });
  await by('leader', (leader) => propose(leader, thread));
  await by('home head', (homeHead) => release(homeHead, thread));
  await by('head', (head) => agree(head, thread));

  await onDay('2026-02-11');
  await by('leader', (leader) => record(leader, thread));
  await by('head', (head) => refuseExpenses(head, thread));
  await by('leader', (leader) => claimAnew(leader, thread));
  await by('head', (head) => signOff(head, thread));
  await by('finance', issue);
  await by('finance', receive);
});
