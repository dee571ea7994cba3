import { useState } from 'react';
import type { Tagged } from './client';
import { isStale } from './problem';

/** What a form began from, and what is stored now if someone else saved meanwhile. */
export interface Editing<T> {
  /** The state that the form is on top of. */
  base: T;
  /** What someone else saved meanwhile; show it by Stale, with what was typed kept. */
  newer: T | undefined;
  /**
   * Saves on top of `base`. True when it was saved, false when someone else was first: then `newer` is there. Errors:
   * Problem.
   */
  save: (change: (etag: string) => Promise<unknown>) => Promise<boolean>;
  /** Goes on with what was typed, on top of the newer state. */
  keep: () => void;
}

/** Keeps a form from overwriting what someone else saved meanwhile. `read` fetches what is stored now. */
export function useEditing<T>(start: Tagged<T>, read: () => Promise<Tagged<T>>): Editing<T> {
  const [base, setBase] = useState(start);
  const [newer, setNewer] = useState<Tagged<T>>();

  async function save(change: (etag: string) => Promise<unknown>): Promise<boolean> {
    try {
      await change(base.etag);
      return true;
    } catch (error) {
      if (!isStale(error)) throw error;
      setNewer(await read());
      return false;
    }
  }

  function keep() {
    if (newer) setBase(newer);
    setNewer(undefined);
  }

  return { base: base.data, newer: newer?.data, save, keep };
}
