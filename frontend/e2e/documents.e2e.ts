import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, toMoney } from './harness/steps';

// Documents of every kind are found in one place, by both sides, and taken as a file.

const { by } = ownStage();

/** The file that a button saves. */
async function saved({ page }: Visitor, name: string): Promise<{ name: string; data: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), data: readFileSync(await file.path()) };
}

/** The documents that are shown, as their first cells say them. */
async function shown(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: 'Documents' }).getByRole('row');
  const texts = await rows.allInnerTexts();
  return texts.flatMap((text) => /(?:Invoice|Self-bill|Credit note)\s+[A-Z0-9-]+-\d{6}/.exec(text) ?? []);
}

test('the seller finds documents of every kind by kind, name, day and amount, and takes them as files', async () => {
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await toMoney(page, 'Find a document');
    await page.getByRole('heading', { level: 1, name: 'Find a document' }).waitFor();
    await page.getByRole('table', { name: 'Documents' }).waitFor();
    await check(visitor, 'documents');
    const kinds = new Set((await shown(page)).map((each) => each.replace(/\s.*/, '')));
    expect(kinds).toEqual(new Set(['Invoice', 'Self-bill', 'Credit']));

    await page.getByRole('link', { name: 'Credit notes', exact: true }).click();
    await page.getByText(/Takes back from/).first().waitFor();
    await expect.poll(async () => (await shown(page)).every((each) => each.startsWith('Credit note'))).toBe(true);
    const [note = ''] = await shown(page);
    const number = /[A-Z]+-\d{6}/.exec(note)?.[0] ?? '';

    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page.getByLabel('Number, order, school or leader').fill(number);
    await button(page, 'Show').click();
    await expect.poll(() => shown(page)).toHaveLength(1);
    const csv = await saved(visitor, 'Download as CSV');
    expect(csv.name).toBe('documents.csv');
    const lines = csv.data.toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(new RegExp(`^Credit note,${number},`));
    const xlsx = await saved(visitor, 'Download as XLSX');
    expect(xlsx.data.subarray(0, 2).toString()).toBe('PK');

    await page.getByLabel('Issued until').fill('2019-01-01');
    await button(page, 'Show').click();
    await page.getByText('No document is found').waitFor();
    await check(visitor, 'documents-none');
  });
});

test('a school finds what it has to pay, and nothing that is owed to others', async () => {
  await by('school finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/documents?owed=yes', 'Find a document');
    await page.getByRole('table', { name: 'Documents' }).waitFor();
    expect((await shown(page)).every((each) => each.startsWith('Invoice'))).toBe(true);
    await check(visitor, 'documents-school');
  });
});
