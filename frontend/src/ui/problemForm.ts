import { useForm, type UseFormInput } from '@mantine/form';
import { useId, useState } from 'react';
import { asProblem, type FieldProblem, type Problem } from '../api/problem';
import type { SummaryItem } from './ErrorSummary';

type Values = Record<string, unknown>;

/** Where to find a field in the form: `body.people[0].email` is `people.0.email`. Null when it is not in the body. */
export function formPath(location: string): string | null {
  const path = location.replace(/\[(\d+)\]/g, '.$1');
  return path.startsWith('body.') ? path.slice('body.'.length) : null;
}

/** True when the form holds a value at this path, so that a message there would be seen. */
export function holds(values: unknown, path: string): boolean {
  let at: unknown = values;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = (at as Values)[key];
  }
  return true;
}

/** Splits the API's fields into those that the form shows and those that only the summary can. */
export function placeErrors(errors: FieldProblem[], values: unknown) {
  const atField: Record<string, string> = {};
  const elsewhere: string[] = [];
  for (const { location, message } of errors) {
    const path = formPath(location);
    if (path !== null && holds(values, path)) atField[path] = message;
    else elsewhere.push(message);
  }
  return { atField, elsewhere };
}

/** The sentences that belong to no field: what only the summary can show, else the problem itself. */
function general(problem: Problem, elsewhere: string[], anyField: boolean): string[] {
  if (elsewhere.length > 0 || anyField) return elsewhere;
  const text = problem.detail === '' ? problem.title : problem.detail;
  return [problem.requestId && problem.status >= 500 ? `${text} (reference ${problem.requestId})` : text];
}

export interface ProblemFormInput<V extends Values> extends Pick<UseFormInput<V>, 'initialValues' | 'validate'> {
  /** Sends the values; a thrown Problem is shown at its fields and on top, and what was typed stays. */
  send: (values: V) => Promise<void>;
  /** Field names of the API that the form calls otherwise. */
  rename?: Record<string, string>;
}

/** A form that shows the API's problems where they belong. Spread field('name') on an input and summary on an ErrorSummary. */
export function useProblemForm<V extends Values>({ initialValues, validate, send, rename = {} }: ProblemFormInput<V>) {
  const form = useForm<V>({ initialValues, ...(validate ? { validate } : {}), validateInputOnBlur: false });
  const prefix = useId();
  const [others, setOthers] = useState<string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  const fieldId = (path: string) => `${prefix}-${path}`;

  function show(problem: Problem, values: V) {
    const renamed = problem.errors.map((item) => ({ ...item, location: rename[item.location] ?? item.location }));
    const { atField, elsewhere } = placeErrors(renamed, values);
    form.setErrors(atField);
    setOthers(general(problem, elsewhere, Object.keys(atField).length > 0));
    setAttempt((n) => n + 1);
  }

  async function sendOnce(values: V) {
    if (busy) return;
    setBusy(true);
    setOthers([]);
    try {
      await send(values);
    } catch (error) {
      show(asProblem(error), values);
    } finally {
      setBusy(false);
    }
  }

  const items: SummaryItem[] = [
    ...others.map((message) => ({ message })),
    ...Object.entries(form.errors)
      .flatMap(([path, message]) => (typeof message === 'string' && message !== '' ? [{ message, fieldId: fieldId(path) }] : [])),
  ];

  return {
    form,
    busy,
    summary: { items, attempt },
    /** Props for an input: its id, value, error and handlers. */
    field: (path: string, type: 'input' | 'checkbox' = 'input') =>
      ({ id: fieldId(path), name: path, ...form.getInputProps(path, { type }) }) as FieldProps,
    submit: form.onSubmit(
      (values) => void sendOnce(values),
      () => {
        setOthers([]);
        setAttempt((n) => n + 1);
      },
    ),
  };
}

/** What field() gives to an input. */
interface FieldProps {
  id: string;
  name: string;
  // Mantine types these by the input; each input checks its own use.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [prop: string]: any;
}
