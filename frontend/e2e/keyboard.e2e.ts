import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { hasFocus } from './harness/steps';

// The main job up to the agreement without a mouse: only Tab, Enter, Space, arrows and letters.

const { by } = ownStage();

/** More Tabs than this would tire anybody. */
const patience = 80;

/** Tabs on until the focus is there; it must be visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let tabs = 0; tabs < patience; tabs++) {
    if (await hasFocus(target.first())) return expectSeen(target.first());
    await page.keyboard.press('Tab');
  }
  throw new Error(`${patience} Tabs did not lead to ${target.toString()}`);
}

async function expectSeen(target: Locator): Promise<void> {
  const seen = await target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return { inside: bottom > 0 && top < innerHeight, ring: outlineStyle !== 'none' || boxShadow !== 'none' };
  });
  expect(seen, `the focus on ${target.toString()}`).toEqual({ inside: true, ring: true });
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function write(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
const buttonIn = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

/** On arrival the focus is on the title, so that Tab begins there. */
async function arrivedAt(page: Page, title: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title });
  await heading.waitFor();
  await settled(page);
  await expect.poll(() => hasFocus(heading)).toBe(true);
}

const goOn = (page: Page) => press(page, buttonIn(page, 'Save and go on'));

async function postNeed({ page }: Visitor): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Skip to the main content' }));
  expect(await hasFocus(page.getByRole('main'))).toBe(true);
  await page.goto('/needs');
  await press(page, link(page, 'Post a need'));
  await arrivedAt(page, 'What is the matter?');
  await write(page, 'Say it as you would to a colleague', 'Our Year 1 children cannot blend sounds.');
  await write(page, 'What would show that the support worked?', 'They read the words of the screening check.');
  await goOn(page);
  await arrivedAt(page, 'What is it about, and for whom?');
  const phonics = page.getByRole('checkbox', { name: 'Phonics' }).first();
  if (!(await phonics.isChecked())) await press(page, phonics, 'Space');
  expect(await phonics.isChecked()).toBe(true);
  await tabTo(page, page.getByRole('combobox', { name: 'Phase' }));
  await page.keyboard.type('Primary');
  await goOn(page);
  await arrivedAt(page, /^How much, when/);
  await write(page, 'Days of support', '1');
  await tabTo(page, page.getByLabel('Last day'));
  await page.keyboard.type('03272026');
  await press(page, page.getByLabel('In person, at our school'), 'Space');
  await write(page, 'Most it may cost, £', '800');
  await tabTo(page, page.getByRole('combobox', { name: 'Who pays?' }));
  await page.keyboard.press('ArrowDown');
  await goOn(page);
  await arrivedAt(page, 'Who may see it?');
  await press(page, page.getByRole('radio', { name: /^Our partnership/ }), 'Space');
  await goOn(page);
  await arrivedAt(page, 'Check what you have said');
  await press(page, buttonIn(page, 'Post need'));
  await arrivedAt(page, 'Phonics');
}

async function ask({ page }: Visitor): Promise<string> {
  await press(page, page.getByLabel('Ask Priya Raman'), 'Space');
  await press(page, buttonIn(page, 'Write the enquiry').or(link(page, 'Write the enquiry')));
  await write(page, 'Your message', 'Could you help us?');
  await tabTo(page, page.getByRole('radio', { name: /^Not yet/ }));
  await page.keyboard.press('Space');
  await press(page, buttonIn(page, 'Send enquiry'));
  await press(page, link(page, /E-\d+/));
  await page.waitForURL('**/enquiries/*');
  await arrivedAt(page, /./);
  return new URL(page.url()).pathname;
}

async function propose({ page }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await press(page, buttonIn(page, 'Make a proposal'));
  await page.getByRole('heading', { name: 'Make a proposal' }).waitFor();
  for (const halfDay of ['Tue 10 Feb 2026, morning', 'Tue 10 Feb 2026, afternoon'])
    await press(page, page.getByRole('checkbox', { name: halfDay }), 'Space');
  await write(page, 'What does the support cover?', 'I teach a lesson, and watch one.');
  await write(page, 'Objective 1', 'Blend before reading');
  await press(page, buttonIn(page, /^Send proposal/));
  await page.getByText('Proposal sent').waitFor();
}

async function release({ page }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await press(page, buttonIn(page, /^Release for 1 day/));
  await page
    .getByRole('heading', { level: 2, name: /release/i })
    .first()
    .waitFor();
  await press(page, buttonIn(page, /^Release for 1 day/));
  await page
    .getByText(/released/i)
    .first()
    .waitFor();
}

async function accept({ page }: Visitor, thread: string): Promise<void> {
  await page.goto(thread);
  await press(page, buttonIn(page, 'Agree to this proposal'));
  const dialog = page.getByRole('dialog');
  await press(page, dialog.getByRole('button', { name: 'Agree', exact: true }));
  await page.getByText(/^Agreed: 1 day/).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
}

test('from the need to the agreement by keyboard alone', async () => {
  const thread = await by('head', async (head) => {
    await postNeed(head);
    return ask(head);
  });
  await by('leader', (leader) => propose(leader, thread));
  await by('home head', (homeHead) => release(homeHead, thread));
  await by('head', (head) => accept(head, thread));
});
