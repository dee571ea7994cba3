import { expect, test } from 'vitest';
import { check } from './harness/browser';
import { imports, opensAccount, statement } from './harness/money';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// What a payer paid and does not owe: it pays another invoice, or goes back after two people decided.

const late = '2026-03-30';
const { by, onDay } = ownStage();
const opening = 100_000; // pence

test('money on account pays an invoice in part, and the rest goes back by a refund that another person approves', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    const row = page.getByRole('row', { name: /^INV-.*Overdue/ }).first();
    await row.waitFor();
    const number = /INV-\d+/.exec(await row.innerText())?.[0] ?? '';
    expect(number).not.toBe('');
    await opensAccount(visitor, '2026-03-26', opening);
    await imports(visitor, 'march.csv', statement('27/03/2026', opening, ['SOMETHING', 10_000]));
    await page.getByRole('link', { name: 'Explain the lines' }).click();
    await page.getByLabel('Number of an invoice or order, or name of a payer').fill(number);
    await button(page, /£100.00 on account of /).click();
    await page.getByText('Everything is explained').waitFor();

    await go(visitor, '/invoices', 'Invoices');
    await page.getByRole('link', { name: number }).click();
    await page.getByText(/has £100.00 on account/).waitFor();
    await page.getByLabel('How much pays this invoice, in pounds').fill('40');
    await check(visitor, 'invoice-on-account');
    await button(page, 'Use what is on account').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Use it' }).click();
    await page.getByText('£40.00 taken from what was on account').waitFor();

    await page.goto('/refunds');
    await page.getByRole('row', { name: /£60.00/ }).waitFor();
    await check(visitor, 'refunds');
    await button(page, 'Ask for a refund').click();
    await page.getByRole('dialog').getByLabel('Why it goes back').fill('It was paid twice.');
    await check(visitor, 'refund-ask');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask for a refund' }).click();
    await page.getByRole('link', { name: 'RF-000001' }).click();
    await page.getByText('Another person who handles this money decides.').waitFor();
    await check(visitor, 'refund-asked');
  });
  await by('broker', async (visitor) => {
    const { page } = visitor;
    await page.goto('/refunds');
    await page.getByRole('link', { name: 'RF-000001' }).click();
    await button(page, 'Approve the refund').click();
    await check(visitor, 'refund-approve');
    await page.getByRole('dialog').getByRole('button', { name: 'Approve the refund' }).click();
    await page.getByText(/will send £60.00 back to/).waitFor();
    await check(visitor, 'refund-approved');
    await button(page, 'Record that it was sent').click();
    await page.getByText(/sent £60.00 back to/).waitFor();
    await check(visitor, 'refund-paid');
  });
});
