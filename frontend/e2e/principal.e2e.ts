import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { agreed, visited } from './harness/dealing';
import { exported, imports, opensAccount, signs, statement } from './harness/money';
import { ownStage } from './harness/stage';
import { button, go, toMoney } from './harness/steps';

// The partnership sells. From the agreement to the closed month: two visits with miles, an invoice to the trust of the
// school and a self-bill for the leader's school, a part taken back, a payment of two invoices in one sum, the leader's
// school paid, the month signed by two people, and its entries exported.

const { by, onDay } = ownStage();

const trust = 'Northfields Learning Trust';

async function trustPays(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/invoices', 'Invoices');
  await toMoney(page, 'Payers');
  await page.getByRole('heading', { level: 1, name: /^Payers of/ }).waitFor();
  await button(page, 'Add a payer').click();
  await page.getByLabel('Name', { exact: true }).fill(trust);
  await page.getByLabel('Address').fill('Trust Office\n1 North Road\nWenlow');
  await page.getByLabel('E-mail').fill('finance@northfields.example');
  await button(page, 'Keep').click();
  await page.getByRole('link', { name: trust }).click();
  await page.waitForURL(/\/payers\/payer_/);
  await button(page, 'Change how it is billed').click();
  await page.getByLabel('Add a school').fill('Tenfold');
  await page.getByRole('option', { name: /Tenfold/ }).click();
  await button(page, 'Keep').click();
  await page.getByText('Tenfold Primary School').waitFor();
}

async function choosesTrust(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/self-bills', 'Self-bills');
  await page.getByRole('link', { name: 'See or change the account and the VAT number' }).click();
  await button(page, 'Change how it is billed').click();
  await page.getByLabel('Who pays').selectOption({ label: trust });
  await button(page, 'Keep').click();
  await page.getByText(trust).waitFor();
  await check(visitor, 'principal-who-pays');
}

/** Issues the invoice of both visits, and takes a part of it back; answers with its number. */
async function issuesAndCredits(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  await go(visitor, '/invoices/new', 'Issue an invoice');
  const form = page.locator('form').filter({ hasText: 'Visits of Priya Raman' }).filter({ hasText: '£27.90' }).last();
  await form.getByText('To pay in all').waitFor();
  await form.getByRole('button', { name: 'Issue invoice for 2 visits' }).click();
  await check(visitor, 'principal-issue');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue invoice' }).click();
  await page.getByRole('heading', { level: 1, name: /^Invoice INV-/ }).waitFor();
  await page.getByText(`${trust} owes Wenlow Vale Schools Alliance £663.48`).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const number = title.replace('Invoice ', '');
  await page.getByLabel('One sum, spread over all lines').check();
  await page.getByLabel('Sum, before VAT').fill('52.90');
  await page.getByLabel('Why, for both schools to read').fill('The first visit ended early.');
  await button(page, 'Take the invoice back').click();
  await button(page, 'Issue credit note').click();
  await page.getByText(`${trust} owes Wenlow Vale Schools Alliance £600.00`).waitFor();
  await check(visitor, 'principal-credited');
  return number;
}

/** The trust pays that invoice and another in one sum, and the self-bill is paid: the bank says so. */
async function reconciles(visitor: Visitor, number: string): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/self-bills', 'Self-bills');
  const owed = page.getByRole('row', { name: /Priya Raman.*£432\.18/ });
  const bill = /SB-\d+/.exec(await owed.innerText())?.[0] ?? '';
  await go(visitor, '/remittance-advices', 'Remittance advices');
  await button(page, 'Add a remittance advice').click();
  await page.getByLabel('Name').fill('Northfields, February');
  await page.getByLabel('Or paste its text').fill(`Invoice,Amount\n${number},600.00\nINV-000003,1800.00\n`);
  await button(page, 'Read it').click();
  await page.getByRole('heading', { level: 1, name: 'Northfields, February' }).waitFor();
  await opensAccount(visitor, '2026-02-01', 500_000);
  await imports(
    visitor,
    'february.csv',
    statement(
      '11/02/2026',
      500_000,
      ['NORTHFIELDS TRUST BACS', 240_000],
      [`${bill} ST AIDANS CATHOLIC PRIM`, -43_218],
      ['BANK CHARGES FEB', -650],
    ),
  );
  await page.getByText('1 of 3 lines was linked without asking.').waitFor();
  await page.getByRole('link', { name: 'Explain the lines' }).click();
  await page.getByText('A remittance advice names these documents.').waitFor();
  await check(visitor, 'principal-desk');
  await button(page, 'Link all 2').first().click();
  await page.getByText(`For ${number} of `).first().waitFor();
  await page.getByRole('button', { name: /^BANK CHARGES/ }).click();
  await button(page, 'Bank charges').last().click();
  await page.getByText('Everything is explained').waitFor();
  await go(visitor, '/self-bills', 'Self-bills');
  await page.getByRole('row', { name: new RegExp(`^${bill}.*Paid`) }).waitFor();
  await go(visitor, '/invoices?state=paid', 'Invoices');
  await page.getByRole('link', { name: number }).waitFor();
}

test('the partnership sells: a trust pays in one sum, the leader’s school is paid, and two people close the month', async () => {
  await by('finance', trustPays);
  await by('school finance', choosesTrust);
  const thread = await agreed(by);
  await onDay('2026-02-11');
  await visited(by, thread);
  const number = await by('finance', issuesAndCredits);
  await by('finance', (finance) => reconciles(finance, number));
  await onDay('2026-03-02');
  await by('finance', async (finance) => {
    await signs(finance, 'February 2026');
    await finance.page.getByText('You have signed February 2026. Another person').first().waitFor();
    await check(finance, 'principal-signed');
  });
  await by('broker', async (broker) => {
    await signs(broker, 'February 2026', true);
    await broker.page.getByText('February 2026 is closed').first().waitFor();
    await check(broker, 'principal-closed');
  });
  await by('finance', async (finance) => {
    const text = await exported(finance, 'Xero', 'Sales invoices');
    expect(text).toContain(number);
    expect(text).toContain(trust);
  });
});
