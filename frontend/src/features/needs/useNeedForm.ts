import { useState } from 'react';
import type { Tagged } from '../../api/client';
import { useActing } from '../../session/acting';
import { keepTyped, recallTyped } from '../../session/typed';
import type { Need } from '../../api/types';
import { stillWrong } from '../../ui/mending';
import { type Field, type FieldErrors, isTyped, type NeedForm } from './needForm';
import { checkAll } from './steps';

/** What is typed into a need, with what is wrong with it. */
export interface Fields {
  form: NeedForm;
  errors: FieldErrors;
  /** Takes what was typed, and the errors away that it mends. */
  change: (patch: Partial<NeedForm>) => void;
}

type TextField = Exclude<Field, 'themes' | 'formats' | 'inPerson' | 'remote' | 'mutual' | 'named'>;

/** The id of a field's input, for its label and the error summary. */
export function fieldId(field: Field): string {
  return `need-${field}`;
}

/** The field of an input's id. */
export function fieldOfId(id: string): Field {
  return id.replace(/^need-/, '') as Field;
}

/** Props for a text input of the field. */
export function textField({ form, errors, change }: Fields, field: TextField) {
  return {
    id: fieldId(field),
    name: field,
    value: form[field],
    error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  };
}

/** What is still wrong after a change. What no step finds wrong itself, the API said. */
function left(shown: FieldErrors, before: NeedForm, now: NeedForm, today: string): FieldErrors {
  const own = checkAll(before, today);
  const told = new Set(Object.keys(shown).filter((field) => !(field in own)));
  return stillWrong({ shown, told, before, now, found: checkAll(now, today) });
}

/** Typed, and the stored need that it was typed on top of; none before there is one. */
export interface Typed {
  base: Tagged<Need> | null;
  form: NeedForm;
}

/** What was typed under a key and not posted yet. */
export function recall(key: string): Typed | null {
  return recallTyped(key) as Typed | null;
}

/** What is kept, unless it is older than what is stored and nothing was typed into it. */
function begin(key: string, start: Typed): Typed {
  const kept = recall(key);
  if (!kept) return start;
  const idle = start.base && kept.base && !isTyped(kept.base.data, kept.form);
  return idle ? start : kept;
}

/** A need being typed. What is not saved yet survives leaving the page, under `key`, as long as the tab. */
export function useNeedForm(key: string, start: () => Typed) {
  const { today } = useActing();
  const [typed, setTyped] = useState(() => begin(key, start()));
  const [errors, setErrors] = useState<FieldErrors>({});

  function keep(next: Typed) {
    setTyped(next);
    keepTyped(key, next);
  }

  function change(patch: Partial<NeedForm>) {
    const now = { ...typed.form, ...patch };
    keep({ ...typed, form: now });
    setErrors((shown) => left(shown, typed.form, now, today));
  }

  return { ...typed, errors, setErrors, change, keep };
}
