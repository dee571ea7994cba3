import { expect, test } from 'vitest';
import { check, gone, settled, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, next } from './harness/steps';

// A head looks for support without posting a need: from the first page to three side by side, one put aside, and a
// need that begins with the search, for the leader whom they want to ask.

const { by } = ownStage();

async function search({ page }: Visitor, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'What do you look for?' }).fill(text);
  await page.waitForURL(/[?&]q=/);
  await settled(page);
}

async function compareThree(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const boxes = page.getByRole('checkbox', { name: /^Compare “/ });
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  await check(visitor, 'support-chosen');
  await page.getByRole('link', { name: 'Compare 3' }).click();
  await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor();
  await check(visitor, 'support-compare');
  expect(await page.getByRole('columnheader').count()).toBe(4);
}

async function askFromProfile(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('heading', { level: 2, name }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Designations' }).waitFor();
  await check(visitor, 'support-profile');
  await page.getByRole('link', { name: `Ask ${name}` }).click();
  await page.getByRole('heading', { level: 1, name: `Ask ${name}` }).waitFor();
  await page.getByRole('link', { name: /^Ask about N-/ }).first().waitFor();
  await check(visitor, 'support-ask');
  await page.getByRole('link', { name: 'Say what you need' }).click();
  await page.getByRole('heading', { level: 1, name: 'What is the matter?' }).waitFor();
  await page.getByText(`You are asking ${name}`).waitFor();
}

async function postWithSearch({ page }: Visitor): Promise<void> {
  const what = page.getByLabel('Say it as you would to a colleague');
  expect(await what.inputValue()).toBe('phonics');
  await what.fill('Our phonics is taught every day, and Year 2 still guess at words.');
  await page.getByLabel('What would show that the support worked?').fill('They sound out every word.');
  await next(page);
  await page.getByRole('checkbox', { name: 'Phonics' }).check();
  expect(await page.getByRole('combobox', { name: 'Phase' }).inputValue()).toBe('primary');
  await next(page);
  await page.getByLabel('Days of support').fill('1');
  await page.getByLabel('Last day').fill('2026-03-27');
  await page.getByLabel('In person, at our school').check();
  await page.getByRole('combobox', { name: 'Who pays?' }).selectOption({ index: 1 });
  await next(page);
  await page.getByRole('radio', { name: /^The region/ }).check();
  await next(page);
  await button(page, 'Post need').click();
}

/** The page of the need knows whom the head is asking, and that they fit. */
async function askWanted(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.getByText(`You are asking ${name}`).waitFor();
  await check(visitor, 'support-wanted');
  expect(await page.getByRole('checkbox', { name: `Ask ${name}` }).isChecked()).toBe(true);
  await page.getByLabel('Your message').fill('Could you look at our phonics with us?');
  await page.getByLabel('Not yet').check();
  await button(page, 'Send enquiry').click();
  await page.getByText(new RegExp(`^Enquiry E-\\d+ is sent to ${name}$`)).waitFor();
  await gone(page.getByText(`You are asking ${name}`));
}

test('a head finds support from Home, compares three, puts one aside, and asks from a profile', async () => {
  await by('head', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', 'To do');
    await page.getByRole('main').getByRole('link', { name: 'Find support' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find support' }).waitFor();
    await check(visitor, 'support');
    await search(visitor, 'phonics');
    await page.getByRole('checkbox', { name: /^Primary \(/ }).check();
    await page.waitForURL(/phase=primary/);
    await check(visitor, 'support-found');

    await button(page, 'Show on a map').click();
    await page.getByRole('region', { name: 'Map of the results' }).waitFor();
    await check(visitor, 'support-map');
    await button(page, 'Hide the map').click();

    await compareThree(visitor);
    await page.getByRole('link', { name: 'Find support' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Find support' }).waitFor();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('phonics');

    await button(page, /^Shortlist: /)
      .first()
      .click();
    await page.getByText(/is on your shortlist$/).waitFor();
    await askFromProfile(visitor, 'Priya Raman');
    await postWithSearch(visitor);
    await askWanted(visitor, 'Priya Raman');
  });
});

test('a shortlist is there after signing out, and a search is saved, made again and ended', async () => {
  await by('head', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/support/shortlist', 'Your shortlist');
    await button(page, /^Take off shortlist: /).waitFor();
    await check(visitor, 'support-shortlist');
    await go(visitor, '/support?q=fonics&mode=in_person', 'Find support');
    await button(page, 'Save this search').click();
    await check(visitor, 'support-save');
    await button(page, /^Save$/).click();
    await page.getByText(/is saved$/).waitFor();
    await go(visitor, '/support/searches', 'Your saved searches');
    await check(visitor, 'support-searches');
    await page.getByRole('link', { name: /^Search again/ }).click();
    await page.waitForURL(/mode=in_person/);
    await page.goBack();
    await button(page, /^End this search: /).click();
    await page.getByText(/no more letters about it$/).waitFor();
    await page.getByRole('heading', { name: 'No saved searches' }).waitFor();
  });
});
