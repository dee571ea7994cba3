import { useEffect, useId, useRef, useState } from 'react';
import { asTrouble, isRefused, type FieldTrouble, type Trouble } from './trouble';
import type { SummaryItem } from './ErrorSummary';
import { useFormValues } from './formValues';
import { useKept } from './kept';
import { useSayIfHeard } from './Say';
import { complaints, type Rules, stillWrong } from './mending';

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
export function placeErrors(errors: FieldTrouble[], values: unknown) {
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
function general(problem: Trouble, elsewhere: string[], anyField: boolean): string[] {
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
  /**
   * Sends the values; resolves to false where that is still to be done. A thrown Problem is shown at its fields and on
   * top, and
   * what was typed stays.
   */
  send: (values: V) => Promise<unknown>;
  /**
   * Names what is typed, so that it outlives a reload until it is sent: "proposal.enquiry_1". For every form with long
   * text.
   */
  keep?: string;
  /** Fields that are never kept. */
  secret?: (keyof V & string)[];
  /** Field names of the API that the form calls otherwise. */
  rename?: Record<string, string>;
}

/**
 * A form that shows the API's problems where they belong, each until it is mended: a field's when its value would do,
 * or is
 * another than the API refused; what was said of the whole when anything changed, or with the next try. Spread
 * field('name') on
 * an input and summary on an ErrorSummary.
 */
export function useProblemForm<V extends Values>({
  initialValues,
  validate,
  send,
  rename = {},
  keep,
  secret = [],
}: ProblemFormInput<V>) {
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState<Others>(nothing);
  const kept = useKept(keep, initialValues, secret);
  const form = useFormValues<V>({
    initial: kept.start,
    onChange: (now, before) => {
      kept.keep(now);
      const found = complaints(validate, now);
      form.setErrors((shown) => stillWrong({ shown, told, before, now, found }));
      setOthers((said) => (said.refused ? nothing : said));
    },
  });
  const prefix = useId();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  const say = useSayIfHeard();
  const gone = useGone();

  const fieldId = (path: string) => `${prefix}-${path}`;

  function show(problem: Trouble, values: V) {
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
    try {
      if ((await send(values)) !== false) kept.forget();
    } catch (error) {
      const problem = asTrouble(error);
      // What somebody else changed is read anew at once, and may take the form away before it can say so.
      if (gone.current) say?.(`This was not done. ${general(problem, [], false).join(' ')}`);
      else show(problem, values);
    } finally {
      setBusy(false);
    }
  }

  const items: SummaryItem[] = [
    ...others.said.map((message) => ({ message })),
    ...Object.entries(form.errors).map(([path, message]) => ({ message, fieldId: fieldId(path) })),
  ];

  return {
    form,
    busy,
    summary: { items, attempt },
    /** Props for an input: its id, value, error and handlers. */
    field: (path: string, type: 'input' | 'checkbox' = 'input') =>
      ({ id: fieldId(path), name: path, ...form.inputProps(path, type) }) as FieldProps,
    submit: form.onSubmit((values) => {
      const found = complaints(validate, values);
      form.setErrors(found);
      setTold(new Set());
      setOthers(nothing);
      if (Object.keys(found).length === 0) void sendOnce(values);
      else setAttempt((n) => n + 1);
    }),
  };
}

/** Whether the form has been taken away. */
function useGone() {
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return gone;
}

/** What field() gives to an input. */
interface FieldProps {
  id: string;
  name: string;
  // Mantine types these by the input; each input checks its own use.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [prop: string]: any;
}
