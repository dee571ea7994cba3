import { useState } from 'react';
import type { Tagged } from '../../api/client';
import type { Need } from '../../api/types';
import type { Field, FieldErrors, NeedForm } from './needForm';

/** What is typed into a need, with what is wrong with it. */
export interface Fields {
  form: NeedForm;
  errors: FieldErrors;
  /** Takes what was typed, and its old errors away. */
  change: (patch: Partial<NeedForm>) => void;
}

/** The id of a field's input, for its label and the error summary. */
export function fieldId(field: Field): string {
  return `need-${field}`;
}

/** Props for a text input of the field. */
export function textField({ form, errors, change }: Fields, field: Exclude<Field, 'themes' | 'formats' | 'inPerson' | 'remote' | 'mutual' | 'named'>) {
  return {
    id: fieldId(field),
    name: field,
    value: form[field],
    error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  };
}

/** Typed, and the stored need that it was typed on top of; none before there is one. */
interface Typed {
  base: Tagged<Need> | null;
  form: NeedForm;
}

function recall(key: string): Typed | null {
  const kept = sessionStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as Typed);
}

/** A need being typed. What is not saved yet survives leaving the page, under `key`, as long as the tab. */
export function useNeedForm(key: string, start: () => Typed) {
  const [typed, setTyped] = useState(() => recall(key) ?? start());
  const [errors, setErrors] = useState<FieldErrors>({});

  function change(patch: Partial<NeedForm>) {
    const next = { ...typed, form: { ...typed.form, ...patch } };
    setTyped(next);
    setErrors((old) => Object.fromEntries(Object.entries(old).filter(([field]) => !(field in patch))));
    sessionStorage.setItem(key, JSON.stringify(next));
  }

  /** Goes on from what is stored, with the form as given. */
  function rebase(base: Tagged<Need>, form: NeedForm = typed.form) {
    setTyped({ base, form });
    sessionStorage.removeItem(key);
  }

  return { ...typed, errors, setErrors, change, rebase };
}
