import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Tagged } from '../../api/client';
import { asProblem, isStale } from '../../api/problem';
import type { Need } from '../../api/types';
import type { SummaryItem } from '../../ui/ErrorSummary';
import { Wizard, type WizardStep } from '../../ui/Wizard';
import { CheckStep } from './CheckStep';
import { londonDate } from './dates';
import { fieldOf, formOf, type Field, type FieldErrors, type NeedForm } from './needForm';
import { NeedChanged } from './NeedChanged';
import { ReachStep } from './ReachStep';
import { checkStep, stepFields, stepNames, type StepName } from './steps';
import { TermsStep } from './TermsStep';
import { ThemesStep } from './ThemesStep';
import { fieldId, useNeedForm } from './useNeedForm';
import { WhatStep } from './WhatStep';

export interface NeedWizardProps {
  title: string;
  /** What the wizard begins from; null before there is a draft. */
  start: Tagged<Need> | null;
  /** Under which what is typed is kept while it is not saved. */
  keepKey: string;
  /** Keeps the answers up to this step on the server. Errors: Problem. */
  save: (base: Tagged<Need> | null, step: number, form: NeedForm) => Promise<Tagged<Need>>;
  /** Reads what is stored now, after someone else changed it. */
  read: () => Promise<Tagged<Need>>;
  finishVerb: string;
  /** The last step's action. Errors: Problem. */
  finish: (base: Tagged<Need>) => Promise<void>;
  onFinish: () => void;
}

const questions: Record<StepName, string> = {
  what: 'What is the matter?',
  themes: 'What is it about, and for whom?',
  terms: 'How much, when and at what price?',
  reach: 'Who may see it?',
  check: 'Check what you have said',
};

/** The form of a stored need; a draft that does not say for which phase is for the school's own. */
export function startForm(need: Need): NeedForm {
  const form = formOf(need);
  return need.state === 'draft' && form.phase === '' ? { ...form, phase: need.schoolPhase } : form;
}

/** Posting a need in five short steps, or changing one that is open. */
export function NeedWizard({ title, start, keepKey, save, read, finishVerb, finish, onFinish }: NeedWizardProps) {
  const typed = useNeedForm(keepKey, () => ({ base: start, form: start ? startForm(start.data) : formOf({}) }));
  const [newer, setNewer] = useState<Tagged<Need> | null>(null);
  const [params] = useSearchParams();
  const { form, base } = typed;

  async function noticing(action: () => Promise<void>) {
    try {
      await action();
    } catch (error) {
      if (isStale(error)) setNewer(await read());
      typed.setErrors(errorsOf(error));
      throw error;
    }
  }

  const saveStep = (step: number) => noticing(async () => {
    const saved = await save(base, step, form);
    typed.rebase(saved, base === null ? startForm(saved.data) : form);
  });

  function check(name: StepName): SummaryItem[] {
    const found = checkStep(name, form, londonDate(new Date()));
    typed.setErrors(found);
    return Object.entries(found).map(([field, message]) => ({ message, fieldId: fieldId(field as Field) }));
  }

  const bodies: Record<StepName, () => ReactNode> = {
    what: () => <WhatStep fields={typed} />,
    themes: () => <ThemesStep fields={typed} />,
    terms: () => <TermsStep fields={typed} />,
    reach: () => <ReachStep fields={typed} need={base?.data} />,
    check: () => base && <CheckStep need={base.data} errors={typed.errors} />,
  };
  const current = params.get('step') ?? 'what';
  const steps = stepNames.map((name, at): WizardStep => ({
    name,
    question: questions[name],
    body: name === current && (
      <>
        {newer && base && (
          <NeedChanged
            before={base.data}
            now={newer.data}
            onKeep={() => {
              typed.rebase(newer, form);
              setNewer(null);
            }}
            onDiscard={() => {
              typed.rebase(newer, startForm(newer.data));
              setNewer(null);
            }}
          />
        )}
        {bodies[name]()}
      </>
    ),
    check: () => check(name),
    save: () => (name === 'check' ? noticing(() => (base ? finish(base) : Promise.resolve())) : saveStep(at + 1)),
    fieldId: (location) => here(name, fieldOf(location)),
  }));
  return <Wizard title={title} steps={steps} finishVerb={finishVerb} onFinish={onFinish} />;
}

/** Each bad field with the first thing that the API says of it. */
function errorsOf(error: unknown): FieldErrors {
  const found: FieldErrors = {};
  for (const { location, message } of asProblem(error).errors) {
    const field = fieldOf(location);
    if (field) found[field] ??= message;
  }
  return found;
}

/** The id to which the summary leads; absent for a field that another step asks for. */
function here(step: StepName, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const asked = step === 'check' || (stepFields[step] as readonly Field[]).includes(field);
  return asked ? fieldId(field) : undefined;
}
