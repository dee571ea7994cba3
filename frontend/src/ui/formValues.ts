import { useRef, useState } from 'react';
import { valueAt, type Complaints } from './mending';

type Values = Record<string, unknown>;

/** The values with another at a path such as `evidence.text` or `people.0.email`. */
export function withValueAt<T>(values: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const at = valueAt(values, key);
  const next = rest.length === 0 ? value : withValueAt(at, rest.join('.'), value);
  if (!Array.isArray(values)) return { ...values, [key]: next };
  return values.map((each: unknown, i) => (String(i) === key ? next : each)) as T;
}

/** What an input tells: an event, or the value itself. */
function toldBy(told: unknown): unknown {
  if (typeof told !== 'object' || told === null || !('currentTarget' in told)) return told;
  const { type, checked, value } = told.currentTarget as HTMLInputElement;
  return type === 'checkbox' ? checked : value;
}

export interface FormParts<V> {
  initial: V;
  onChange: (now: V, before: V) => void;
}

/** The values of a form and what is wrong with them. */
export function useFormValues<V extends Values>({ initial, onChange }: FormParts<V>) {
  const [first] = useState(initial);
  const [values, show] = useState(initial);
  const [errors, setErrors] = useState<Complaints>({});
  const latest = useRef(values); // several changes may come before the next picture

  function put(next: V) {
    const before = latest.current;
    latest.current = next;
    show(next);
    onChange(next, before);
  }
  const setFieldValue = (path: string, value: unknown) => put(withValueAt(latest.current, path, value));

  return {
    values,
    errors,
    setErrors,
    setFieldValue,
    /** Puts these in, and leaves the others as they are. */
    setValues: (some: Partial<V>) => put({ ...latest.current, ...some }),
    clearErrors: () => setErrors({}),
    reset: () => {
      put(first);
      setErrors({});
    },
    inputProps: (path: string, type: 'input' | 'checkbox') => ({
      [type === 'checkbox' ? 'checked' : 'value']: valueAt(values, path),
      error: errors[path],
      onChange: (told: unknown) => setFieldValue(path, toldBy(told)),
    }),
    /** Handles a submit by the values as they are then. */
    onSubmit: (handle: (now: V) => void) => (event?: { preventDefault: () => void }) => {
      event?.preventDefault();
      handle(latest.current);
    },
  };
}
