import type { Need, Reading } from '../../api/types';
import { listed } from '../../ui/format';
import type { NeedForm } from './needForm';

/**
 * A need that holds several, as several: each with its part of the text and all else that was said. A theme that was
 * chosen goes with the part that is about it; every other stays.
 */
export function splitForms(form: NeedForm, parts: Reading['asked']): { own: NeedForm; others: NeedForm[] } {
  const [first, ...rest] = parts;
  const moves = (id: string) => rest.some(({ theme }) => theme === id);
  return {
    own: { ...form, what: first?.text ?? form.what, themes: form.themes.filter((id) => !moves(id)) },
    others: rest.map(({ theme, text }) => ({ ...form, what: text, themes: form.themes.filter((id) => id === theme) })),
  };
}

/** What was made of one need. */
export function splitText({ ref }: Pick<Need, 'ref'>, others: readonly Pick<Need, 'ref'>[]): string {
  return `${listed([ref, ...others.map((other) => other.ref)])} are drafts now. You go on with ${ref}. The rest is under Needs.`;
}
