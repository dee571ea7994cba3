import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, toMoney } from './harness/steps';

// The finance officer makes files for the accounts package, and looks at what they came to.

const { by, onDay } = ownStage();

/** Saves the file that a button gives, and reads it. */
async function downloads({ page }: Visitor, name: string | RegExp): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function makes(visitor: Visitor, format: string, contents: string[], again = false): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/exports/new', 'Make an export');
  await page.getByLabel('First day').fill('2025-09-01');
  await page.getByLabel('Last day').fill('2026-03-31');
  for (const each of await page.getByRole('group', { name: 'What is in it' }).getByRole('checkbox').all())
    await each.uncheck();
  for (const each of contents) await page.getByLabel(each, { exact: true }).check();
  await page.getByLabel('For', { exact: true }).selectOption({ label: format });
  if (again) await page.getByLabel('Also what was exported before').check();
  await check(visitor, `export-new-${format}`);
  await button(page, 'Make the export').click();
}

test('an export is made once, downloaded as it was made, and made again on request', async () => {
  await onDay('2026-03-30');
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/exports', 'Exports');
    await check(visitor, 'exports-none');
    await makes(visitor, 'Xero', ['Sales invoices']);
    await page.getByRole('heading', { level: 1, name: 'Export 1' }).waitFor();
    await check(visitor, 'export');
    const first = await downloads(visitor, 'Download the file');
    expect(first.name).toMatch(/^xero-2025-09-01-2026-03-31-1\.csv$/);
    expect(first.text).toMatch(/^\*ContactName,EmailAddress,/);
    expect(first.text).toMatch(/INV-\d+/);
    expect((await downloads(visitor, 'Download the file')).text).toBe(first.text);

    await makes(visitor, 'Sage 50', ['Sales invoices']);
    await page.getByText('All of this was exported before.').first().waitFor();
    await check(visitor, 'export-refused');
    await makes(visitor, 'Sage 50', ['Sales invoices'], true);
    await page.getByRole('heading', { level: 1, name: 'Export 2' }).waitFor();
    expect((await downloads(visitor, 'Download the file')).text).toMatch(/\r\nSI,/);
    await go(visitor, '/exports', 'Exports');
    await page.getByRole('link', { name: 'Export 1' }).waitFor();
    await check(visitor, 'exports');
  });
});

test('what has no code is said before the file is made, with the way to the codes', async () => {
  await onDay('2026-03-30');
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/exports/new', 'Make an export');
    await page.getByLabel('First day').fill('2025-09-01');
    await page.getByLabel('Last day').fill('2026-03-31');
    await page.getByLabel('For', { exact: true }).selectOption({ label: 'CSV' });
    await page.getByText(/Income: support \(in \d+ entries\)/).waitFor();
    await check(visitor, 'export-uncoded');
    await page.getByLabel('For', { exact: true }).selectOption({ label: 'Xero' });
    await page.getByText(/Income: support \(in/).waitFor({ state: 'detached' });
    await page.getByLabel('For', { exact: true }).selectOption({ label: 'CSV' });
    await page.getByRole('link', { name: 'Choose the codes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Codes for exports' }).waitFor();
  });
});

test('codes and a layout of the seller’s own stand in the next file', async () => {
  await onDay('2026-03-30');
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/export-codes', 'Codes for exports');
    await page.getByLabel('Income: support').fill('I08');
    await page.getByRole('group', { name: 'Payers and suppliers' }).getByRole('textbox').first().fill('PAYER1');
    await page.getByText('Your own chart of accounts').click();
    await page.getByLabel('A code on each line, a comma, and its name').fill('4100, Consultancy\n, nothing');
    await button(page, 'Keep the codes').click();
    await page.getByText('Line 2 should be a code').first().waitFor();
    await page.getByLabel('A code on each line, a comma, and its name').fill('4100, Consultancy');
    await check(visitor, 'export-codes');
    await button(page, 'Keep the codes').click();
    await page.getByText('Kept. The next export says them.').waitFor();

    await go(visitor, '/export-layouts/new', 'Add a layout');
    await button(page, 'Keep the layout').click();
    await page.getByText('Enter a name').first().waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Our package');
    await button(page, 'Down: column 1').click();
    await page.getByLabel('Between cells').selectOption({ label: 'A semicolon' });
    await check(visitor, 'export-layout');
    await button(page, 'Keep the layout').click();
    await page.getByRole('link', { name: 'Our package' }).waitFor();
    await makes(visitor, 'Our package', ['Sales invoices'], true);
    await page.getByRole('heading', { level: 1, name: /^Export/ }).waitFor();
    const file = await downloads(visitor, 'Download the file');
    expect(file.text).toMatch(/^Date;Number;Name;Code;Net;VAT\r\n/);
    expect(file.text).toContain(';I08;');
  });
});

test('reports say how old debt is and what VAT comes to, for some days and as a file', async () => {
  await onDay('2026-03-30');
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await toMoney(page, 'Reports');
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await page.getByRole('table', { name: 'Owed to you' }).waitFor();
    expect(await page.getByRole('list', { name: 'Owed to you, by age' }).getByRole('listitem').count()).toBe(5);
    const aged = await downloads(visitor, 'Download the aged debt as CSV');
    expect(aged.name).toBe('aged-debt-2026-03-30.csv');
    expect(aged.text).toMatch(/\r\nOwed to you,In all,/);

    await page.getByLabel('First day').fill('2026-03-01');
    await page.getByLabel('Last day').fill('2026-02-01');
    await button(page, 'Show').click();
    await page.getByText('Enter the last day, which is not before the first.').first().waitFor();
    await page.getByLabel('First day').fill('2025-09-01');
    await page.getByLabel('Last day').fill('2026-03-31');
    await button(page, 'Show').click();
    await page.getByRole('row', { name: /^Box 6 Sales before VAT £[1-9]/ }).waitFor();
    await check(visitor, 'reports');
    const vat = await downloads(visitor, 'Download the VAT as CSV');
    expect(vat.name).toBe('vat-2025-09-01-2026-03-31.csv');
    expect(vat.text).toMatch(/\r\n6,Sales before VAT,[1-9]/);
  });
});
