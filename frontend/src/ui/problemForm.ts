import { useForm } from '@mantine/form';
import { useId, useState } from 'react';
import { asProblem, isRefused, type FieldProblem, type Problem } from '../api/problem';
import type { SummaryItem } from './ErrorSummary';
import { complaints, stillWrong, type Complaints, type Rules } from './mending';

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

/** What belongs to no field; refused for what was sent, it says nothing of what is there after a change. */
interface Others {
  said: string[];
  refused: boolean;
}

const nothing: Others = { said: [], refused: false };

export interface ProblemFormInput<V extends Values> {
  initialValues: V;
  /** What is wrong with the values, checked before sending. */
  validate?: Rules<V>;
  /** Sends the values; a thrown Problem is shown at its fields and on top, and what was typed stays. */
  send: (values: V) => Promise<void>;
  /** Field names of the API that the form calls otherwise. */
  rename?: Record<string, string>;
}

/**
 * A form that shows the API's problems where they belong, each until it is mended: a field's when its value would do, or is
 * another than the API refused; what was said of the whole when anything changed, or with the next try. Spread field('name') on
 * an input and summary on an ErrorSummary.
 */
export function useProblemForm<V extends Values>({ initialValues, validate, send, rename = {} }: ProblemFormInput<V>) {
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState<Others>(nothing);
  const form = useForm<V>({
    initialValues,
    validate: (values) => complaints(validate, values),
    clearInputErrorOnChange: false,
    onValuesChange: (now, before) => {
      const found = complaints(validate, now);
      form.setErrors((shown) => stillWrong({ shown: shown as Complaints, told, before, now, found }));
      setOthers((said) => (said.refused ? nothing : said));
    },
  });
  const prefix = useId();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  const fieldId = (path: string) => `${prefix}-${path}`;

  function show(problem: Problem, values: V) {
    const renamed = problem.errors.map((item) => ({ ...item, location: rename[item.location] ?? item.location }));
    const { atField, elsewhere } = placeErrors(renamed, values);
    setTold(new Set(Object.keys(atField)));
    form.setErrors(atField);
    setOthers({ said: general(problem, elsewhere, Object.keys(atField).length > 0), refused: isRefused(problem) });
    setAttempt((n) => n + 1);
  }

  async function sendOnce(values: V) {
    if (busy) return;
    setBusy(true);
    setOthers(nothing);
    try {
      await send(values);
    } catch (error) {
      show(asProblem(error), values);
    } finally {
      setBusy(false);
    }
  }

  const items: SummaryItem[] = [
    ...others.said.map((message) => ({ message })),
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
        setOthers(nothing);
        setTold(new Set());
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
