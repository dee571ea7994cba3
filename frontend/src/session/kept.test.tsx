import { Button, Textarea, TextInput } from '@mantine/core';
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useSessionState } from './provider';
import { forgetAllTyped } from './typed';
import type { Account } from '../api/types';
import { head, renderRoutes, signedIn } from '../test/render';
import { onTopOf } from '../ui/kept';
import { useProblemForm } from '../ui/problemForm';

beforeEach(() => sessionStorage.clear());

type Values = { text: string; account: string };

interface Given {
  send?: (values: Values) => Promise<unknown>;
  keep?: string;
  start?: string;
}

function Form({ send = () => Promise.resolve(), keep = 'proposal.e1', start = '' }: Given) {
  const { field, submit } = useProblemForm<Values>({
    initialValues: { text: start, account: '' },
    send,
    keep,
    secret: ['account'],
  });
  return (
    <form noValidate onSubmit={submit}>
      <Textarea label="Text" {...field('text')} />
      <TextInput label="Account" {...field('account')} />
      <Button type="submit">Send</Button>
    </form>
  );
}

/** The page as it is loaded anew, by whoever is signed in. */
async function load(given: Given = {}, account: Account = head) {
  document.body.replaceChildren();
  const view = renderRoutes([{ path: '*', element: <Wait given={given} /> }], { answers: signedIn(account) });
  await act(() => view.session.start());
  return view;
}

function Wait({ given }: { given: Given }) {
  const state = useSessionState();
  return state.kind === 'in' ? <Form {...given} /> : null;
}

const text = () => screen.findByLabelText('Text');

test('what is typed is there after a reload, but no secret, and not in another form', async () => {
  const { user } = await load();
  await user.type(await text(), 'Two mornings');
  await user.type(screen.getByLabelText('Account'), '00012345');
  await load();
  expect(await text()).toHaveValue('Two mornings');
  expect(screen.getByLabelText('Account')).toHaveValue('');
  expect(JSON.stringify(Object.values(sessionStorage))).not.toContain('00012345');
  await load({ keep: 'proposal.e2' });
  expect(await text()).toHaveValue('');
});

test('it is shown to nobody else, and gone once they sign out', async () => {
  const { user } = await load();
  await user.type(await text(), 'Two mornings');
  await load({}, { ...head, id: 'acc_2' });
  expect(await text()).toHaveValue('');
  forgetAllTyped('acc_2');
  await load();
  expect(await text()).toHaveValue('Two mornings');
  forgetAllTyped(head.id);
  await load();
  expect(await text()).toHaveValue('');
});

test.each([
  ['sent', () => Promise.resolve(), ''],
  ['refused', () => Promise.reject(new Error('down')), 'Two mornings'],
  ['told that somebody was first', () => Promise.resolve(false), 'Two mornings'],
])('once it is %s', async (_, send, left) => {
  const { user } = await load({ send: vi.fn(send) });
  await user.type(await text(), 'Two mornings');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await load();
  expect(await text()).toHaveValue(left);
});

test('what is typed and taken back is not kept', async () => {
  const { user } = await load({ start: 'As it was' });
  await user.type(await text(), '!{Backspace}');
  await load({ start: 'As it is now' });
  expect(await text()).toHaveValue('As it is now');
});

test('fields that were not touched are as they are now', () => {
  const kept = { base: { a: 1, b: [1], gone: 1 }, typed: { a: 1, b: [2], gone: 2 } };
  expect(onTopOf({ a: 5, b: [1], c: 3 }, kept as never)).toEqual({ a: 5, b: [2], c: 3 });
});

// Every form with room for long text names what is typed. Those that do not say why.
const elsewhere: Record<string, string> = {
  '../features/needs/parts/WhatStep.tsx': 'the wizard keeps every step: useNeedForm',
  '../features/parties/parts/PayeeFields.tsx': 'how somebody is paid is not left in a browser',
  '../features/parties/parts/PayerForm.tsx': 'nor is the address of a payer',
  '../features/parties/parts/TermsForm.tsx': 'nor is where its bills go',
  '../features/reconciliation/parts/ReadAdvice.tsx': 'it is pasted, and says what somebody paid',
};

test('every form with long text keeps it', () => {
  const files = import.meta.glob<string>('../{features,session,app}/**/*.tsx', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const long = Object.entries(files).filter(([, code]) => /<(LongText|Textarea)\b/.test(code));
  expect(long.length).toBeGreaterThan(10);
  const forgotten = long.filter(([file, code]) => !(file in elsewhere) && !/\bkeep(:|,\n)|useKeptText\(/.test(code));
  expect(forgotten.map(([file]) => file)).toEqual([]);
});

test('every field for long text says how much room is left', () => {
  const files = import.meta.glob<string>('../features/**/*.tsx', { query: '?raw', import: 'default', eager: true });
  const bare = Object.entries(files).filter(([, code]) => code.includes('<Textarea'));
  // These have a few lines, of which each may be long.
  expect(bare.map(([file]) => file)).toEqual([
    '../features/parties/parts/PayeeFields.tsx',
    '../features/parties/parts/PayerForm.tsx',
    '../features/parties/parts/TermsForm.tsx',
    '../features/reconciliation/parts/ReadAdvice.tsx',
  ]);
});
