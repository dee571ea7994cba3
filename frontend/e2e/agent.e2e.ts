import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { agreed, visited } from './harness/dealing';
import { exported, imports, opensAccount, signs, statement } from './harness/money';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// The leader's school sells, and the partnership is its agent: two invoices, each with one of the brokerage, a part
// taken back of both, a payment of two invoices in one sum that its payer told, the month signed by two people, and its
// sales exported.

const { by, onDay } = ownStage();

const home = "St Aidan's Catholic Primary School";

async function schoolsSell(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/partnerships', 'Partnerships');
  await page.getByRole('link', { name: 'Wenlow Vale Schools Alliance' }).first().click();
  await page.getByRole('link', { name: 'Change the terms' }).click();
  await page.getByRole('radio', { name: /^The leader’s school, with/ }).check();
  await button(page, 'Save the terms').click();
  await page.getByRole('heading', { level: 1, name: 'Wenlow Vale Schools Alliance' }).waitFor();
}

/** The leader's school decides the VAT of what it sells. */
async function decidesVat(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/self-bills', 'Self-bills');
  await page.getByRole('link', { name: 'See or change the account and the VAT number' }).click();
  await page.getByRole('row', { name: /^Consultancy/ }).getByRole('button', { name: 'Decide' }).click();
  await page.getByLabel('Reason').selectOption({ label: 'Exempt' });
  await page.getByLabel('On what ground?').fill('Education by an eligible body, VAT Act 1994, Schedule 9, Group 6');
  await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('row', { name: /^Consultancy Exempt/ }).waitFor();
}

/** Issues the invoice of one visit of those that wait; answers with its number. */
async function issues(visitor: Visitor, waiting: number): Promise<string> {
  const { page } = visitor;
  await go(visitor, '/invoices/new', 'Issue an invoice');
  await page.getByText('To pay in all').waitFor();
  if (waiting > 1) await page.getByRole('checkbox').last().uncheck();
  await button(page, 'Issue invoice for 1 visit').click();
  await check(visitor, `agent-issue-${waiting}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByRole('heading', { level: 1, name: /^Invoice INV-/ }).waitFor();
  await check(visitor, `agent-invoice-${waiting}`);
  return (await page.getByRole('heading', { level: 1 }).innerText()).replace('Invoice ', '');
}

/** Takes a part of the invoice back on whose page one is: the partnership's follows. */
async function credits(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByLabel('One sum, spread over all lines').check();
  await page.getByLabel('Sum, before VAT').fill('50');
  await page.getByLabel('Why, for both schools to read').fill('The second day ended early.');
  await button(page, 'Take the invoice back').click();
  await button(page, 'Issue credit note').click();
  await page.getByText(`Tenfold Primary School owes ${home} £300.00`).waitFor();
  await check(visitor, 'agent-credited');
}

/** The payer says that one payment is for both invoices. */
async function tells(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/to-pay', 'To pay');
  const due = page.locator('section, div').filter({ has: page.getByRole('heading', { level: 2, name: home }) }).last();
  for (const each of await due.getByRole('checkbox').all()) await each.check();
  await check(visitor, 'agent-to-pay');
  await button(page, /^Say that .* paid$/).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reference given to the bank').fill('TENFOLD FEB');
  await dialog.getByRole('button', { name: `Tell ${home}` }).click();
  await page.getByText(/is told what your payment of £502.90 is for/).waitFor();
}

/** The school has its money: the bank says so, and the advice of the payer links it without asking. */
async function reconciles(visitor: Visitor, numbers: string[]): Promise<void> {
  const { page } = visitor;
  await opensAccount(visitor, '2026-02-01', 100_000);
  await imports(visitor, 'february.csv', statement('12/02/2026', 100_000, ['TENFOLD FEB', 50_290]));
  await page.getByText('The line was linked without asking.').waitFor();
  await page.getByRole('link', { name: 'Look them over' }).click();
  for (const number of numbers) await page.getByText(`For ${number} of `).waitFor();
  await check(visitor, 'agent-desk');
}

/** The partnership finds the invoices of its brokerage with their VAT, one in part taken back; that one is paid. */
async function hasBrokerage(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/invoices', 'Invoices');
  await page.getByRole('row', { name: /St Aidan's .*To be paid.* £30\.00 £30\.00/ }).waitFor();
  await page
    .getByRole('row', { name: /St Aidan's .*in part credited.* £60\.00 £51\.43/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByLabel('Amount received, in pounds').waitFor();
  await check(visitor, 'agent-brokerage');
  await button(page, 'Record transfer').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Record/ })
    .click();
  await page.getByText('£51.43 is recorded.').waitFor();
}

/** Acts for the leader's school, of whose money they take care too. */
async function actsForHome({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /Maureen Slade/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${home}`) }).click();
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
}

test('the leader’s school sells: two invoices are paid in one sum, the partnership has its part', async () => {
  await by('broker', schoolsSell);
  const thread = await agreed(by);
  await onDay('2026-02-11');
  await visited(by, thread);
  const numbers = await by('home head', async (head) => {
    await decidesVat(head);
    const first = await issues(head, 2);
    const second = await issues(head, 1);
    await credits(head);
    return [first, second];
  });
  await by('school finance', tells);
  await onDay('2026-03-02');
  await by('broker', hasBrokerage);
  await by('home head', async (head) => {
    await reconciles(head, numbers);
    await signs(head, 'February 2026');
    await head.page.getByText('You have signed February 2026. Another person').first().waitFor();
  });
  await by('finance', async (finance) => {
    await actsForHome(finance);
    await signs(finance, 'February 2026', true);
    await finance.page.getByText('February 2026 is closed').first().waitFor();
    await check(finance, 'agent-closed');
  });
  await by('home head', async (head) => {
    const text = await exported(head, 'Xero', 'Sales invoices');
    for (const number of numbers) expect(text).toContain(number);
  });
});
