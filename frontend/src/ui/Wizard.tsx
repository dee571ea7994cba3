import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { asTrouble, isRefused } from './trouble';
import { ErrorSummary, type SummaryItem } from './ErrorSummary';
import { Page } from './Page';
import styles from './Wizard.module.css';

/** One question. */
export interface WizardStep {
  /** Stands in the address, so that a step can be reached and the browser's Back works. */
  name: string;
  /** The page's title: "What is the matter?" */
  question: string;
  body: ReactNode;
  /**
   * What comes while one answers, and is higher or lower then: beside the answer, where the window is wide enough, so
   * that nothing to press moves; else beneath it.
   */
  aside?: ReactNode;
  /** What is wrong with the answer, checked before saving; empty when nothing is. */
  check?: () => SummaryItem[];
  /** What is wrong with a field now, by its id: the summary forgets what was mended. Undefined where nothing is. */
  wrongWith?: (fieldId: string) => string | undefined;
  /**
   * Keeps the answer on the server; the wizard moves on when it is kept, and stays at `false`: the body then says why.
   * Errors: Problem.
   */
  save: () => Promise<unknown>;
  /** The id of the input that the API calls by this location, so that the summary leads to it. */
  fieldId?: (location: string) => string | undefined;
}

export interface WizardProps {
  /** What the whole is: "Post a need". */
  title: string;
  steps: WizardStep[];
  /** The last step's verb: "Post need". */
  finishVerb: string;
  onFinish: () => void;
}

/** One question at a time. Every step saves; leaving loses nothing. */
export function Wizard({ title, steps, finishVerb, onFinish }: WizardProps) {
  const [params, setParams] = useSearchParams();
  const at = Math.max(
    0,
    steps.findIndex((step) => step.name === params.get('step')),
  );
  const step = steps[at];
  if (!step) return null;
  const next = steps[at + 1];
  const previous = steps[at - 1];

  function go(to: WizardStep) {
    setParams((old) => {
      old.set('step', to.name);
      return old;
    });
  }

  return (
    <Page
      narrow
      title={step.question}
      eyebrow={`${title}: step ${at + 1} of ${steps.length}`}
      place={`${title} ${step.name}`}
    >
      <StepForm
        key={step.name}
        step={step}
        verb={next ? 'Save and go on' : finishVerb}
        onSaved={() => (next ? go(next) : onFinish())}
      >
        {previous && (
          <Button variant="default" onClick={() => go(previous)}>
            Back
          </Button>
        )}
      </StepForm>
    </Page>
  );
}

interface StepFormProps {
  step: WizardStep;
  verb: string;
  onSaved: () => void;
  children: ReactNode;
}

function StepForm({ step, verb, onSaved, children }: StepFormProps) {
  const [items, setItems] = useState<Said[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  function refuse(found: Said[]) {
    setItems(found);
    setAttempt((n) => n + 1);
  }

  async function save() {
    const found = step.check?.() ?? [];
    if (found.length > 0) {
      refuse(found);
      return;
    }
    setBusy(true);
    try {
      setItems([]);
      if ((await step.save()) !== false) onSaved();
    } catch (error) {
      refuse(problemItems(error, step));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      noValidate
      className={step.aside ? styles.beside : undefined}
      onChange={() => setItems((said) => said.filter(({ ofTheWhole }) => !ofTheWhole))}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <div>
        <ErrorSummary items={stillSaid(items, step)} attempt={attempt} />
        {step.body}
      </div>
      {step.aside && <div className={styles.aside}>{step.aside}</div>}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {verb}
        </Button>
        {children}
      </div>
    </form>
  );
}

/** An item that was refused with what was sent, and says nothing of what is there after a change. */
type Said = SummaryItem & { ofTheWhole?: boolean };

/** The items whose fields are not mended yet, as they are now. */
function stillSaid(items: Said[], { wrongWith }: WizardStep): SummaryItem[] {
  if (!wrongWith) return items;
  return items.flatMap((item) => {
    const message = item.fieldId === undefined ? item.message : wrongWith(item.fieldId);
    return message === undefined ? [] : [{ ...item, message }];
  });
}

function problemItems(error: unknown, { fieldId }: WizardStep): Said[] {
  const problem = asTrouble(error);
  if (problem.errors.length === 0) return [{ message: problem.message, ofTheWhole: isRefused(problem) }];
  return problem.errors.map(({ location, message }) => ({ message, fieldId: fieldId?.(location) }));
}
