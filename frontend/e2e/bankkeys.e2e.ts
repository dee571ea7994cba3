import { expect, test } from 'vitest';
import { check, gone } from './harness/browser';
import { imports, opensAccount, statement, type BankLine } from './harness/money';
import { ownStage } from './harness/stage';

// The finance officer explains lines at the desk without a mouse.

const late = '2026-03-30';
const { by, onDay } = ownStage();
const opening = 100_000; // pence

test('ten lines are explained by keyboard alone', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await opensAccount(visitor, '2026-03-26', opening);
    const texts = Array.from({ length: 10 }, (_, nth) => `KEYED ${String.fromCharCode(65 + nth)}LPHA`);
    const charges = [...texts, 'THE LAST ONE'].map((text): BankLine => [text, -100]);
    await imports(visitor, 'keys.csv', statement('27/03/2026', opening, ...charges));
    await page.getByText('No line was linked').waitFor();
    await page.getByRole('link', { name: 'Explain the lines' }).press('Enter');
    const line = (text = '') => page.getByRole('button', { name: new RegExp(text) });
    const chosen = page.locator('[data-line][aria-pressed=true]');
    await line(texts[0]).waitFor();
    await check(visitor, 'desk-keys');
    for (const [nth, text] of texts.entries()) {
      await page.locator('[data-line][aria-pressed=true]', { hasText: text }).waitFor();
      await page.locator('button:enabled', { hasText: 'None of ours' }).waitFor();
      await page.keyboard.press(['c', 'N', 'i'][nth % 3] ?? 'c');
      await gone(line(text));
      await page.locator('[data-line]:focus', { hasText: texts[nth + 1] ?? 'THE LAST ONE' }).waitFor();
    }
    await page.keyboard.press('s');
    await page.keyboard.type('oak');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-search');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    const box = await chosen.boundingBox();
    const words = await page.getByRole('heading', { level: 2, name: / on .* Mar / }).boundingBox();
    expect((words?.y ?? 0) - (box?.y ?? 0)).toBeLessThan(300);
    await check(visitor, 'desk-phone');
  });
});
