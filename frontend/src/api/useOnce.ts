import { useRef } from 'react';
import { idempotent, newIdempotencyKey } from './client';

type Keyed = ReturnType<typeof idempotent>;

/**
 * Sends something that makes a new thing so that it is made once: when no answer came and the person tries the same
 * again, it goes with the same key. Once it is done, or when anything is changed, the next goes with another.
 */
export function useOnce<Body, Made>(
  send: (headers: Keyed, body: Body) => Promise<Made>,
): (body: Body) => Promise<Made> {
  const keyFor = useActionKey();
  const done = useRef(0);
  return async (body) => {
    const made = await send(idempotent(keyFor([done.current, body])), body);
    done.current += 1;
    return made;
  };
}

/**
 * A key for what is about to be sent: the same while the same is tried again, so that it is done once; another for
 * anything else.
 */
export function useActionKey(): (input: unknown) => string {
  const last = useRef<{ key: string; of: string } | null>(null);
  return (input) => {
    const of = JSON.stringify(input);
    if (last.current?.of !== of) last.current = { key: newIdempotencyKey(), of };
    return last.current.key;
  };
}
