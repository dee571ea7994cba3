import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Problem, unreachable } from '../api/problem';
import { renderPart, renderRoutes } from '../test/render';
import { Confirm, type ConfirmProps } from './Confirm';
import { Loading } from './Loading';
import { useSay } from './Say';
import { changesBetween, Stale } from './Stale';
import { Status } from './Status';
import { Timeline } from './Timeline';
import { Wizard, type WizardStep } from './Wizard';

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

afterEach(() => {
  vi.useRealTimers();
});

test('a status is a word', () => {
  renderPart(<Status tone="waiting">Waits for release</Status>);
  expect(screen.getByText('Waits for release')).toBeVisible();
});

test('loading is silent for a second, then says so, then says that one may leave', () => {
  vi.useFakeTimers();
  renderPart(<Loading what="matches" />);
  const status = screen.getAllByRole('status').find((each) => each.textContent === '');
  pass(900);
  expect(screen.queryByText(/Loading matches/)).toBeNull();
  pass(200);
  expect(status).toHaveTextContent('Loading matches…');
  pass(9000);
  expect(status).toHaveTextContent('You can leave this page');
});

test('the thread marks what is now, and words what is to come', () => {
  renderPart(
    <Timeline
      label="Support so far"
      events={[
        { id: '1', title: 'Enquiry sent', state: 'done', at: '2026-02-03T10:00:00Z', who: 'Ruth Okafor' },
        { id: '2', title: 'Proposal', state: 'now', who: 'Daniel Reyes' },
        { id: '3', title: 'Release', state: 'next' },
      ]}
    />,
  );
  const items = within(screen.getByRole('list', { name: 'Support so far' })).getAllByRole('listitem');
  expect(items[0]).toHaveTextContent('Ruth Okafor, Tue 3 Feb 2026, 10:00');
  expect(items[1]).toHaveAttribute('aria-current', 'step');
  expect(items[2]).toHaveTextContent('Still to come');
});

function Sayer({ undo }: { undo: () => Promise<void> }) {
  const say = useSay();
  return (
    <button type="button" onClick={() => say('Enquiry withdrawn', { undo })}>
      Withdraw
    </button>
  );
}

test('what was done can be undone once', async () => {
  const undo = vi.fn().mockResolvedValue(undefined);
  const { user } = renderPart(<Sayer undo={undo} />);
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  expect(screen.getByRole('status')).toHaveTextContent('Enquiry withdrawn');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(await screen.findByText('Undone')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('an undo that is refused says why', async () => {
  const undo = vi.fn().mockRejectedValue(new Problem({ status: 409, title: '', detail: 'It was answered already.' }));
  const { user } = renderPart(<Sayer undo={undo} />);
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/could not be undone. It was answered already/)).toBeVisible();
});

test('only what differs counts as changed', () => {
  const fields = [
    { label: 'Days', text: (need: { days: number; title: string }) => `${need.days}` },
    { label: 'Title', text: (need: { days: number; title: string }) => need.title },
  ];
  expect(changesBetween({ days: 2, title: 'A' }, { days: 3, title: 'A' }, fields)).toEqual([
    { label: 'Days', before: '2', now: '3' },
  ]);
});

test('a stale page shows what changed, takes the focus and lets the person choose', async () => {
  const onKeep = vi.fn();
  const { user } = renderPart(
    <Stale changes={[{ label: 'Days', before: '2', now: '3' }]} by="Ruth Okafor" onKeep={onKeep} onDiscard={vi.fn()} />,
  );
  const notice = screen.getByRole('group', { name: 'This changed while you were working on it' });
  expect(notice).toHaveFocus();
  expect(notice).toHaveTextContent('Days: was “2”, is now “3”');
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  expect(onKeep).toHaveBeenCalledOnce();
});

test('where nothing was typed, a stale page has nothing to keep', async () => {
  const onDiscard = vi.fn();
  const { user } = renderPart(<Stale changes={[]} onDiscard={onDiscard} />);
  expect(screen.queryByText(/What you typed/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Keep what I typed' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the new state' }));
  expect(onDiscard).toHaveBeenCalledOnce();
});

async function openConfirm(parts: Pick<ConfirmProps, 'onConfirm' | 'onClose' | 'instead'>) {
  const { user } = renderPart(
    <Confirm
      opened
      title="Issue invoice"
      what="The invoice takes its number and goes out by e-mail."
      whom="Ashdown Primary School"
      amount={{ pence: 105000, currency: 'GBP' }}
      verb="Issue invoice"
      {...parts}
    />,
  );
  return { user, dialog: await screen.findByRole('dialog', { name: 'Issue invoice' }) };
}

const refused = () =>
  vi.fn().mockRejectedValueOnce(new Problem({ status: 409, title: '', detail: 'The month is closed.' }));

test('before what cannot be undone: what, to whom, for how much; where the line was down it is tried again', async () => {
  const onConfirm = vi.fn().mockRejectedValueOnce(unreachable()).mockResolvedValueOnce(undefined);
  const onClose = vi.fn();
  const { user, dialog } = await openConfirm({ onConfirm, onClose });
  expect(dialog).toHaveTextContent('Ashdown Primary School');
  expect(dialog).toHaveTextContent('£1,050.00');
  await user.click(within(dialog).getByRole('button', { name: 'Issue invoice' }));
  expect(await screen.findByText(/Check that this device is on the internet/)).toBeInTheDocument();
  expect(onClose).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Issue invoice' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test.each<[string, ConfirmProps['instead'], string[]]>([
  [
    'what to do instead',
    () => ({ verb: 'Choose another month', onDo: vi.fn() }),
    ['Close', 'Choose another month', 'Go back'],
  ],
  ['the way back', undefined, ['Close', 'Go back']],
])('after a refusal it stays in sight, and %s is offered, not the same again', async (_, instead, offered) => {
  const { user, dialog } = await openConfirm({ onConfirm: refused(), onClose: vi.fn(), instead });
  await user.click(within(dialog).getByRole('button', { name: 'Issue invoice' }));
  expect(await screen.findByText('The month is closed.')).toBeInTheDocument();
  const buttons = within(dialog).getAllByRole('button');
  expect(buttons.map((each) => each.getAttribute('aria-label') ?? each.textContent)).toEqual(offered);
  expect(buttons[1]).not.toHaveAttribute('data-variant', 'default');
});

function steps(save: WizardStep['save']): WizardStep[] {
  return [
    {
      name: 'what',
      question: 'What is the matter?',
      body: <input aria-label="Words" id="words" />,
      save,
      fieldId: () => 'words',
    },
    { name: 'when', question: 'By when?', body: null, save: () => Promise.resolve() },
  ];
}

test('a wizard saves each step, moves the focus to the next question, and goes back by the browser', async () => {
  const save = vi.fn().mockResolvedValue(undefined);
  const onFinish = vi.fn();
  const { user, router } = renderRoutes([
    {
      path: '/',
      element: <Wizard title="Post a need" steps={steps(save)} finishVerb="Post need" onFinish={onFinish} />,
    },
  ]);
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  expect(save).toHaveBeenCalledOnce();
  expect(await screen.findByRole('heading', { level: 1, name: 'By when?' })).toHaveFocus();
  expect(router.state.location.search).toBe('?step=when');
  await user.click(screen.getByRole('button', { name: 'Post need' }));
  expect(onFinish).toHaveBeenCalledOnce();
  await act(() => router.navigate(-1));
  expect(screen.getByRole('heading', { level: 1, name: 'What is the matter?' })).toBeVisible();
});

test('a step that is refused stays, says why and leads to the field', async () => {
  const refusal = new Problem({ status: 422, title: '', errors: [{ location: 'body.what', message: 'Say more' }] });
  const { user } = renderRoutes([
    {
      path: '/',
      element: (
        <Wizard
          title="Post a need"
          steps={steps(() => Promise.reject(refusal))}
          finishVerb="Post need"
          onFinish={vi.fn()}
        />
      ),
    },
  ]);
  await user.type(screen.getByLabelText('Words'), 'Phonics');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  await user.click(await screen.findByRole('link', { name: 'Say more' }));
  expect(screen.getByLabelText('Words')).toHaveFocus();
  expect(screen.getByLabelText('Words')).toHaveValue('Phonics');
});
