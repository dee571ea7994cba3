import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { check } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// The statements that come with the demonstration are uploaded by the finance officer of the trust, from the folder
// that its start prints. Remittance advices lie beside them.

const { by } = ownStage();

test('the statements of the trust are uploaded, and most lines are linked without asking', async () => {
  const folder = join(inject('played'), 'demonstration');
  const files = readdirSync(folder).map((name) => ({ name, buffer: readFileSync(join(folder, name)) }));
  expect(files.map(({ name }) => name)).toEqual([
    'remittance-corvedale.csv',
    'remittance-ludshire.txt',
    'statement-1.csv',
    'statement-2.csv',
  ]);
  await by('trust finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/bank-accounts', 'Bank accounts');
    await check(visitor, 'month-bank-accounts');
    for (const { name, buffer } of files.filter((each) => each.name.startsWith('statement'))) {
      await go(visitor, '/bank-accounts', 'Bank accounts');
      await page.getByRole('link', { name: 'Trust account' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Trust account' }).waitFor();
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
      await button(page, 'Import the statement').click();
      await page.getByText(/\d\d of \d\d lines were linked without asking/).waitFor();
    }
    await check(visitor, 'month-bank-account');
    await go(visitor, '/closing', 'Months of the books');
    await check(visitor, 'month-closing');
  });
});
