import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useOnce } from './useOnce';

test('the same again goes with the same key until it is done; anything else with another', async () => {
  const keys: string[] = [];
  let up = false;
  const { result } = renderHook(() =>
    useOnce((headers, body: { title: string }) => {
      keys.push(headers['Idempotency-Key']);
      return up ? Promise.resolve(body.title) : Promise.reject(new Error('no answer'));
    }),
  );
  const send = (title: string) => act(() => result.current({ title }).catch(() => 'failed'));
  await send('one');
  await send('one');
  await send('two');
  up = true;
  expect(await send('two')).toBe('two');
  await send('two');
  const [first, again, changed, done, anew] = keys;
  expect(again).toBe(first);
  expect(changed).not.toBe(first);
  expect(done).toBe(changed);
  expect(anew).not.toBe(done);
});
