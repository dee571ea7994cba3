import { createContext, useContext, useState } from 'react';

/** Where forms keep, under a name each, what is typed and not sent yet. */
export interface Keeper {
  recall: (form: string) => unknown;
  keep: (form: string, typed: unknown) => void;
  forget: (form: string) => void;
}

/** The keeper of whoever types; without one nothing is kept. */
export const KeeperContext = createContext<Keeper | null>(null);

type Values = Record<string, unknown>;

/** What was typed, and on top of what. */
interface Typed<V> {
  base: V;
  typed: V;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What was typed before, on top of what is there now: fields that were not touched are as they are now. */
export function onTopOf<V extends Values>(now: V, kept: Typed<V> | null): V {
  if (!kept) return now;
  const touched = Object.keys(now).filter((name) => name in kept.typed && !same(kept.typed[name], kept.base[name]));
  return { ...now, ...Object.fromEntries(touched.map((name) => [name, kept.typed[name]])) };
}

export interface Kept<V> {
  /** What the form begins with. */
  start: V;
  /** Keeps what is typed, as long as it is not what the form began with. */
  keep: (values: V) => void;
  /** Forgets it: it was sent. */
  forget: () => void;
}

/**
 * Keeps what is typed into a form and not sent yet over a reload, for whoever typed it, until the tab is closed or they
 * sign out.
 * `name` says which form, and of what: "proposal.enquiry_1". Without a name nothing is kept, and what is secret never.
 */
export function useKept<V extends Values>(
  name: string | undefined,
  initial: V,
  secret: (keyof V & string)[] = [],
): Kept<V> {
  const given = useContext(KeeperContext);
  const keeper = name === undefined ? null : given;
  const form = name ?? '';
  const [{ base, start }] = useState(() => ({
    base: initial,
    start: onTopOf(initial, (keeper?.recall(form) ?? null) as Typed<V> | null),
  }));
  return {
    start,
    keep: (typed) => {
      if (same(base, typed)) keeper?.forget(form);
      else
        keeper?.keep(form, {
          base,
          typed: { ...typed, ...Object.fromEntries(secret.map((each) => [each, base[each]])) },
        } satisfies Typed<V>);
    },
    forget: () => keeper?.forget(form),
  };
}

/**
 * One long text that is kept as useKept() keeps a form: the text, what changes it, and what forgets it once it was
 * sent.
 */
export function useKeptText(name: string): [text: string, change: (text: string) => void, forget: () => void] {
  const { start, keep, forget } = useKept(name, { text: '' });
  const [text, setText] = useState(start.text);
  const change = (next: string) => {
    setText(next);
    keep({ text: next });
  };
  return [text, change, forget];
}
