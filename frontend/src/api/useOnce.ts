import { useRef } from 'react';
import { idempotent, newIdempotencyKey } from './client';

type Keyed = ReturnType<typeof idempotent>;

/**
 * Sends something that makes a new thing so that it is made once: when no answer came and the person tries the same
 * again, it goes with the same key. Once it is done, or when anything is changed, the next goes with another.
 */
export function useOnce<Body, Made>(send: (headers: Keyed, body: Body) => Promise<Made>): (body: Body) => Promise<Made> {
  const last = useRef<{ key: string; of: string } | null>(null);
  return async (body) => {
    const of = JSON.stringify(body);
    if (last.current?.of !== of) last.current = { key: newIdempotencyKey(), of };
    const made = await send(idempotent(last.current.key), body);
    last.current = null;
    return made;
  };
}
