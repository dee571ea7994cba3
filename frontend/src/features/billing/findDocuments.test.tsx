import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPart } from '../../test/render';
import { FindDocuments } from './parts/FindDocuments';

const amount = () => screen.getByLabelText('Amount, in pounds');

test.each(['840,00', '-1', 'abc', '0'])('an amount of %s is not looked for, and the field says why', async (typed) => {
  const onChange = vi.fn();
  const { user } = renderPart(<FindDocuments params={new URLSearchParams()} onChange={onChange} />);
  await user.type(amount(), typed);
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(onChange).not.toHaveBeenCalled();
  expect(amount()).toHaveAccessibleDescription('Enter an amount like 840.00');
  expect(amount()).toHaveValue(typed);
  expect(amount()).toHaveFocus();
});

test('an amount that can be read is looked for', async () => {
  const onChange = vi.fn();
  const { user } = renderPart(<FindDocuments params={new URLSearchParams()} onChange={onChange} />);
  await user.type(amount(), '840.00');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(onChange).toHaveBeenCalledOnce();
});

test('an address with an amount that cannot be read says so', () => {
  renderPart(<FindDocuments params={new URLSearchParams({ amount: 'abc' })} onChange={() => undefined} />);
  expect(amount()).toHaveAccessibleDescription('Enter an amount like 840.00');
});
