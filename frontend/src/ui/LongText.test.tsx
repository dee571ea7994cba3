import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderPart } from '../test/render';
import { LongText } from './LongText';

function Field() {
  const [value, setValue] = useState('');
  return <LongText label="Why?" most={100} value={value} onChange={(event) => setValue(event.currentTarget.value)} />;
}

test('a field says how much room is left near its end, and when it is over', async () => {
  const { user } = renderPart(<Field />);
  const field = screen.getByLabelText('Why?');
  await user.type(field, 'Why not.');
  expect(screen.queryByText(/letters? left/)).toBeNull();
  await user.clear(field);
  await user.click(field);
  await user.paste('x'.repeat(60));
  expect(screen.getByText('40 letters left')).toBeVisible();
  await user.paste('x'.repeat(39));
  expect(screen.getByText('1 letter left')).toBeVisible();
  await user.paste('yé🙂');
  expect(screen.getByText('2 letters too many')).toBeVisible();
});
