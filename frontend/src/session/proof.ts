/** Asks the person to prove again that it is them, and lets those who wait know. */
export interface Proof {
  /** Whether the person is being asked now. */
  asked: () => boolean;
  subscribe: (listener: () => void) => () => void;
  /** Resolves to true once they proved it, to false when they would rather not. Calls made together ask once. */
  ask: () => Promise<boolean>;
  settle: (proved: boolean) => void;
  /** How often they proved it: what was refused before the last time is sent again without asking. */
  given: () => number;
}

export function createProof(): Proof {
  let waiting: { answer: Promise<boolean>; settle: (proved: boolean) => void } | null = null;
  let given = 0;
  const listeners = new Set<() => void>();

  function tell() {
    listeners.forEach((listener) => {
      listener();
    });
  }

  function begin() {
    let settle: (proved: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    waiting = { answer, settle };
    tell();
    return answer;
  }

  return {
    asked: () => waiting !== null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    given: () => given,
    ask: () => waiting?.answer ?? begin(),
    settle: (proved) => {
      const asked = waiting;
      waiting = null;
      if (proved) given += 1;
      tell();
      asked?.settle(proved);
    },
  };
}
