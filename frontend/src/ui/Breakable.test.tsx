import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPart } from '../test/render';
import { Breakable } from './Breakable';

test('a long address may break after its points, hyphens and "@", and is read whole', () => {
  renderPart(
    <p>
      <Breakable>ann-marie.lowe@wenlow.example</Breakable>
    </p>,
  );
  const address = screen.getByText('ann-marie.lowe@wenlow.example');
  expect(address.innerHTML).toBe('ann-<wbr>marie.<wbr>lowe@<wbr>wenlow.<wbr>example');
});
