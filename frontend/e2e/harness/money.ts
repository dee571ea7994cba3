import { readFile } from 'node:fs/promises';
import type { Visitor } from './browser';
import { button, go } from './steps';

// A seller's bank account and its months, as its finance officer and its broker work them.

const header =
  'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
const password = 'harbour-lantern-42'; // of every account of the demonstration

/** A line of a statement: what the bank says, and pence that came, or left where they are below nought. */
export type BankLine = [text: string, pence: number];

/** A statement of one day in CSV, as a bank writes it: the latest line first. */
export function statement(day: string, opening: number, ...lines: BankLine[]): Buffer {
  let balance = opening;
  const rows = lines.map(([text, pence]) => {
    balance += pence;
    const left = pence < 0 ? pounds(-pence) : '';
    const came = pence > 0 ? pounds(pence) : '';
    return `${day},${pence < 0 ? 'FPO' : 'FPI'},'30-90-12,41234567,${text},${left},${came},${pounds(balance)}`;
  });
  return Buffer.from([header, ...rows.reverse(), ''].join('\n'));
}

const pounds = (pence: number) => `${Math.trunc(pence / 100)}.${String(Math.abs(pence % 100)).padStart(2, '0')}`;

/** Opens the account of those statements. */
export async function opensAccount(visitor: Visitor, firstDay: string, opening: number): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/bank-accounts', 'Bank accounts');
  await button(page, 'Add a bank account').click();
  await page.getByLabel('Name').fill('Current account');
  await page.getByLabel('Sort code').fill('30-90-12');
  await page.getByLabel('Account number').fill('41234567');
  await page.getByLabel('First day').fill(firstDay);
  await page.getByLabel('Balance at the beginning of that day, in pounds').fill(pounds(opening));
  await button(page, 'Add the account').click();
  await page.getByRole('heading', { level: 1, name: 'Current account' }).waitFor();
}

/** Imports a statement on the page of its account. */
export async function imports({ page }: Visitor, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByText('The lines lead from the opening to the closing balance.').waitFor();
  await button(page, 'Import the statement').click();
}

/** Says by the password that it is them: each signature asks, also of who has just signed in. */
export async function proves({ page }: Visitor): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Is it you?' });
  await asked.getByRole('textbox', { name: /^Password of / }).fill(password);
  await asked.getByRole('button', { name: 'Go on' }).click();
}

/** Signs the books of a month, "February 2026", saying of each figure that differs that it is left for now. */
export async function signs(visitor: Visitor, month: string, last = false): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/closing', 'Months of the books');
  await page.getByRole('link', { name: month }).click();
  await page.getByRole('heading', { level: 1, name: `The books of ${month}` }).waitFor();
  await button(page, `Sign ${month}`).click();
  const dialog = page.getByRole('dialog');
  for (const why of await dialog.getByLabel(/^Why it is left/).all()) await why.fill('It is looked into next month.');
  await dialog.getByRole('button', { name: last ? `Sign and close ${month}` : `Sign ${month}` }).click();
  await proves(visitor);
}

/** Makes the first export of February 2026 for an accounts package, and reads its file. */
export async function exported(visitor: Visitor, format: string, content: string): Promise<string> {
  const { page } = visitor;
  await go(visitor, '/exports/new', 'Make an export');
  await page.getByLabel('First day').fill('2026-02-01');
  await page.getByLabel('Last day').fill('2026-02-28');
  for (const each of await page.getByRole('group', { name: 'What is in it' }).getByRole('checkbox').all())
    await each.uncheck();
  await page.getByLabel(content, { exact: true }).check();
  await page.getByLabel('For', { exact: true }).selectOption({ label: format });
  await button(page, 'Make the export').click();
  await page.getByRole('heading', { level: 1, name: 'Export 1' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Download the file').click()]);
  return readFile(await file.path(), 'utf8');
}

/** Invoices as the list shows them that are owed: number, payer and what is owed. */
export async function owed(
  { page }: Visitor,
  which = /^INV-.*Overdue/,
): Promise<{ number: string; payer: string; pounds: number }[]> {
  const rows = await page.getByRole('row', { name: which }).all();
  const all = await Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').allInnerTexts();
      return {
        number: /INV-\d+/.exec(await row.innerText())?.[0] ?? '',
        payer: cells.find((each) => /school|academy|primary/i.test(each)) ?? '',
        pounds: Number((cells.at(-1) ?? '').replace(/[£,]/g, '')),
      };
    }),
  );
  return all.filter(({ pounds }) => pounds > 0);
}
