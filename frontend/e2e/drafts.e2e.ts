import { test } from 'vitest';
import { check } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// A finance officer keeps visits as a draft, reads it as it would be, changes it, and issues it.

const { by } = ownStage();

test('visits are kept as a draft, which is changed, dropped, kept anew and issued', async () => {
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices/new', 'Issue an invoice');
    await button(page, 'Keep as a draft').first().click();
    await page.getByRole('heading', { level: 1, name: /^Draft of an invoice to / }).waitFor();
    await page.getByText('To pay in all').waitFor();
    await check(visitor, 'invoice-draft');
    await page.getByRole('checkbox').first().click();
    await button(page, 'Change the draft').click();
    await page.getByText('The draft is changed').waitFor();
    await go(visitor, '/invoices/new', 'Issue an invoice');
    await page.getByRole('heading', { level: 2, name: 'Drafts' }).waitFor();
    await check(visitor, 'invoice-drafts');
    await page.getByRole('table', { name: 'Drafts of invoices' }).getByRole('link').first().click();
    await button(page, 'Drop the draft').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Drop the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Issue an invoice' }).waitFor();
    await button(page, 'Keep as a draft').first().click();
    await button(page, 'Issue invoice').click();
    await check(visitor, 'invoice-draft-issue');
    await page.getByRole('dialog').getByRole('button', { name: 'Issue invoice' }).click();
    await page.getByRole('heading', { level: 1, name: /^Invoice INV-/ }).waitFor();
  });
});
