import { test } from 'vitest';
import { check, gone, settled, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// A school joins a partnership when its head says so, and leaves when its head says so; an operator brings in a list.

const { by } = ownStage();

const alliance = 'Wenlow Vale Schools Alliance';
const school = 'Teme Gate Primary Academy';

async function openAlliance(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/partnerships', 'Partnerships');
  await page.getByRole('link', { name: alliance }).click();
  await page.getByRole('heading', { level: 1, name: alliance }).waitFor();
  await settled(page);
}

test('a broker asks a school, and its head joins and leaves again', async () => {
  await by('broker', async (broker) => {
    const { page } = broker;
    await openAlliance(broker);
    await page.getByRole('combobox', { name: 'School' }).fill('teme gate');
    await page.getByRole('option', { name: new RegExp(`^${school}`) }).click();
    await button(page, 'Ask it to join').click();
    await page.getByText(`${school} was asked. Its head has 30 days to answer.`).waitFor();
    await page.getByRole('table', { name: 'Asked to join' }).getByRole('cell', { name: 'Its head' }).waitFor();
    await gone(page.getByRole('table', { name: 'Member schools' }).getByText(school));
    await check(broker, 'partnership-asked');
  });
  await by('paul.brandt', async (head) => {
    const { page } = head;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Your partnerships' }).click();
    await page.getByRole('heading', { level: 1, name: 'Partnerships of your school' }).waitFor();
    await page.getByText(`${alliance} asks ${school} to join.`).waitFor();
    await check(head, 'joining-asked');
    await page.getByRole('button', { name: `Join ${alliance}: ${school}`, exact: true }).click();
    await page.getByText(`${school} is now a member of ${alliance}`).waitFor();
    await gone(page.getByText('Asked to join'));
    await check(head, 'joining-joined');
  });
  await by('broker', async (broker) => {
    await openAlliance(broker);
    await gone(broker.page.getByRole('table', { name: 'Asked to join' }));
  });
  await by('paul.brandt', async (head) => {
    const { page } = head;
    await go(head, '/joining', 'Partnerships of your school');
    await button(page, `Leave ${alliance}`).click();
    const dialog = page.getByRole('dialog', { name: `${school} leaves ${alliance}` });
    await dialog.waitFor();
    await check(head, 'joining-leave');
    await dialog.getByRole('button', { name: 'Leave the partnership' }).click();
    await page.getByText(`${school} has left ${alliance}`).waitFor();
    await button(page, `Leave ${alliance}`).waitFor({ state: 'detached' });
  });
});

test('an operator brings in a list, reads what became of each line, and who has to answer', async () => {
  await by('operator', async (operator) => {
    const { page } = operator;
    await openAlliance(operator);
    await page.getByLabel('Schools', { exact: true }).fill('9001035\n9001001\n123\n9001035');
    await check(operator, 'partnership-bring-in');
    await button(page, 'Bring in').click();
    const outcome = page.getByRole('table', { name: '1 asked, 2 unchanged, 1 not brought in' });
    await outcome
      .getByRole('row', { name: /Riverside Primary Academy.*Asked/ })
      .first()
      .waitFor();
    await outcome.getByRole('row', { name: /Tenfold Primary School.*Member already/ }).waitFor();
    await check(operator, 'partnership-brought-in');
    await go(operator, '/joining', 'Schools that are asked to join');
    await page.getByText(`${alliance} asks Riverside Primary Academy to join.`).waitFor();
    // It has a head, so nobody else may answer.
    await gone(button(page, /^Join /));
    await check(operator, 'joining-operator-asked');
  });
});
