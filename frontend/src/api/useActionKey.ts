import { useRef } from 'react';
import { newIdempotencyKey } from './client';

/** A key for what is about to be sent: the same while the same is tried again, so that it is done once; another for anything else. */
export function useActionKey(): (input: unknown) => string {
  const last = useRef<{ key: string; of: string } | null>(null);
  return (input) => {
    const of = JSON.stringify(input);
    if (last.current?.of !== of) last.current = { key: newIdempotencyKey(), of };
    return last.current.key;
  };
}
