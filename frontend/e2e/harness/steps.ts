import type { Browser, Locator, Page } from 'playwright-core';
import { settled, signInAs, type Visitor, type Where } from './browser';

/** Goes to a screen and waits until it has loaded. */
export async function go({ page }: Visitor, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
}

/** A button by its words. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

/** A window of one person, closed when they are done. */
export async function as<T>(
  browser: Browser,
  who: string,
  where: Where,
  act: (visitor: Visitor) => Promise<T>,
): Promise<T> {
  const visitor = await signInAs(browser, who, where);
  try {
    return await act(visitor);
  } finally {
    await visitor.close();
  }
}

/** The errors at the top of a form. */
export function summary(page: Page): Locator {
  return page.getByRole('group', { name: 'There is something to mend' });
}

/** Whether the focus is there. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Goes on to the next step of a wizard. */
export async function next(page: Page): Promise<void> {
  await button(page, 'Save and go on').click();
}

/** Opens the thread of an enquiry by its number, E-3021, from the list of enquiries. */
export async function openThread(visitor: Visitor, ref: string, list = '/enquiries'): Promise<void> {
  const { page } = visitor;
  await go(visitor, list, 'Enquiries');
  await page
    .getByRole('row', { name: new RegExp(ref) })
    .getByRole('link')
    .first()
    .click();
  await page.getByText(`Enquiry ${ref}`).waitFor();
}

/** Opens a need by its number, N-2029, from the list of needs. */
export async function openNeed(visitor: Visitor, ref: string): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/needs', 'Needs');
  await page.getByRole('link', { name: new RegExp(`^${ref}`) }).click();
  await page.getByText(`Need ${ref}`).waitFor();
  await settled(page);
}

/** Ticks a free half-day in a proposal: 'Thu 5 Feb 2026, morning'. */
export async function tick(page: Page, halfDay: string): Promise<void> {
  await page.getByRole('checkbox', { name: halfDay }).check();
}

/** Follows a word of the navigation that stands on the screens of money. */
export const toMoney = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Money' }).getByRole('link', { name, exact: true }).click();
