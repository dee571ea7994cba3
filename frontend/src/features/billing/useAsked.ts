import { useState } from 'react';

interface Asked<T> {
  values: T;
  answer: (go: boolean) => void;
}

/** Lets a form ask "what, to whom, for how much" before it sends. */
export interface Asking<T> {
  /** What is being asked about; null while nothing is. */
  values: T | null;
  /** Asks, and tells whether the person said yes. */
  ask: (values: T) => Promise<boolean>;
  yes: () => Promise<void>;
  no: () => void;
}

export function useAsked<T>(): Asking<T> {
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  const answer = (go: boolean) => {
    asked?.answer(go);
    setAsked(null);
  };
  return {
    values: asked?.values ?? null,
    ask: (values) => new Promise((resolve) => setAsked({ values, answer: resolve })),
    yes: () => {
      answer(true);
      return Promise.resolve();
    },
    no: () => answer(false),
  };
}
