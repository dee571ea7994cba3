import type { Keeper } from '../ui/kept';

const prefix = 'lateral.typed.';

/** Under which what an account types into a form is kept in its tab, and shown to nobody else. */
export function typedKey(account: string, form: string): string {
  return `${prefix}${account}.${form}`;
}

/** What was typed under a key and not sent yet. */
export function recallTyped(key: string): unknown {
  const kept = sessionStorage.getItem(key);
  try {
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

/** Keeps what is typed as long as the tab. Where the browser has no room for it, it is kept only on the page. */
export function keepTyped(key: string, typed: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // Nothing that the person could do about it now, and it is still before them.
  }
}

export function forgetTyped(key: string): void {
  sessionStorage.removeItem(key);
}

/** Forgets all that an account typed in this tab: they signed out, and somebody else may sit here next. */
export function forgetAllTyped(account: string): void {
  const all = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at));
  all.filter((key) => key?.startsWith(typedKey(account, ''))).forEach((key) => key !== null && forgetTyped(key));
}

/** Keeps what an account types into forms, each under its name, for this account only. */
export function keeperOf(account: string): Keeper {
  return {
    recall: (form) => recallTyped(typedKey(account, form)),
    keep: (form, typed) => keepTyped(typedKey(account, form), typed),
    forget: (form) => forgetTyped(typedKey(account, form)),
  };
}
