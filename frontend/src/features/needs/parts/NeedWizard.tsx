import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import { asTrouble } from '../../../ui/trouble';
import { isStale } from '../../../api/problem';
import type { Need, Reading } from '../../../api/types';
import { useActing } from '../../../session/acting';
import type { SummaryItem } from '../../../ui/ErrorSummary';
import { useSay } from '../../../ui/Say';
import { Wizard, type WizardStep } from '../../../ui/Wizard';
import { CheckStep } from './CheckStep';
import { type Field, type FieldErrors, fieldOf, formOf, isTyped, merged, type NeedForm, startForm } from '../needForm';
import { NeedChanged } from './NeedChanged';
import { ReachStep } from './ReachStep';
import { checkStep, stepFields, type StepName, stepNames } from '../steps';
import { splitForms, splitText } from '../split';
import { stillTelling } from '../telling';
import { TellingNotice } from './TellingNotice';
import { TermsStep } from './TermsStep';
import { ThemesStep } from './ThemesStep';
import { fieldId, fieldOfId, type Fields, type Typed, useNeedForm } from '../useNeedForm';
import { WhatReading, WhatStep } from './WhatStep';

export interface NeedWizardProps {
  title: string;
  /** What there is to know while one answers: above each question. */
  notice?: ReactNode;
  /** What the wizard begins from; null before there is a draft. */
  start: Tagged<Need> | null;
  /** What a need that is not stored yet begins with. */
  begun?: Partial<NeedForm> | undefined;
  /** Under which what is typed is kept in the tab. */
  keepKey: string;
  /** Keeps the answers on the server. Errors: Problem. */
  save: (typed: Typed) => Promise<Tagged<Need>>;
  /** Keeps another need as a draft, of its own; absent where the need is open already. Errors: Problem. */
  another?: ((form: NeedForm) => Promise<Tagged<Need>>) | undefined;
  /** Reads what is stored now, after someone else changed it. */
  read: (id: string) => Promise<Tagged<Need>>;
  finishVerb: string;
  /** The last step's action. Errors: Problem. */
  finish: (base: Tagged<Need>) => Promise<void>;
}

const questions: Record<StepName, string> = {
  what: 'What is the matter?',
  themes: 'What is it about, and for whom?',
  terms: 'How much, when and at what price?',
  reach: 'Who may see it?',
  check: 'Check what you have said',
};

/** Posting a need in five short steps, or changing one that is open. */
export function NeedWizard(props: NeedWizardProps) {
  const { title, notice, start, begun, keepKey, save, another, read, finishVerb, finish } = props;
  const typed = useNeedForm(keepKey, () => ({
    base: start,
    form: start ? startForm(start.data) : { ...formOf({}), ...begun },
  }));
  const { today } = useActing();
  const say = useSay();
  const [newer, setNewer] = useState<Tagged<Need> | null>(null);
  const current = useSearchParams()[0].get('step') ?? 'what';
  const { form, base } = typed;

  /** False when the action says so, or someone else was first: the step then shows what they changed. */
  async function unlessStale(action: () => Promise<boolean>): Promise<boolean> {
    try {
      return await action();
    } catch (error) {
      typed.setErrors(errorsOf(error));
      if (!isStale(error) || base === null) throw error;
      setNewer(await read(base.data.id));
      return false;
    }
  }

  /** False when what was typed in this step tells the school, which is not to be named: the step then says so. */
  async function saveStep(name: StepName): Promise<boolean> {
    const saved = await save({ base, form });
    const kept = base === null ? startForm(saved.data) : form;
    typed.keep({ base: saved, form: kept });
    return !stillTelling(saved.data, kept).some(({ path }) => (stepFields[name] as readonly Field[]).includes(path));
  }

  /** Keeps each of several needs as a draft; this one goes on with the first. */
  async function split(parts: Reading['asked'], keepOther: NonNullable<NeedWizardProps['another']>) {
    const { own, others } = splitForms(form, parts);
    const made: Tagged<Need>[] = [];
    for (const other of others) made.push(await keepOther(other));
    const saved = await save({ base, form: own });
    typed.keep({ base: saved, form: base === null ? startForm(saved.data) : own });
    say(splitText(saved.data, made.map(({ data }) => data)));
  }

  async function post(): Promise<boolean> {
    if (base) await finish(base);
    return true;
  }

  function goOn(from: Tagged<Need>, kept: NeedForm) {
    typed.keep({ base: from, form: kept });
    setNewer(null);
  }

  function check(name: StepName): SummaryItem[] {
    const found = checkStep(name, form, today);
    typed.setErrors(found);
    return Object.entries(found).map(([field, message]) => ({ message, fieldId: fieldId(field as Field) }));
  }

  function step(name: StepName): WizardStep {
    const action = name === 'check' ? post : () => saveStep(name);
    return {
      name,
      question: questions[name],
      body: name === current && (
        <>
          {notice}
          {newer && base && (
            <NeedChanged
              before={base.data}
              now={newer.data}
              onKeep={
                isTyped(base.data, form)
                  ? () => goOn(newer, merged(startForm(base.data), form, startForm(newer.data)))
                  : undefined
              }
              onDiscard={() => goOn(newer, startForm(newer.data))}
            />
          )}
          {(name === 'what' || name === 'themes') && <TellingNotice need={base?.data} fields={typed} />}
          <StepBody name={name} fields={typed} need={base?.data} />
        </>
      ),
      aside: name === 'what' && name === current && (
        <WhatReading fields={typed} onSplit={another && ((parts) => split(parts, another))} />
      ),
      check: () => check(name),
      save: () => unlessStale(action),
      fieldId: (location) => here(name, fieldOf(location)),
      wrongWith: (id) => typed.errors[fieldOfId(id)],
    };
  }

  return <Wizard title={title} steps={stepNames.map(step)} finishVerb={finishVerb} onFinish={() => undefined} />;
}

interface StepBodyProps {
  name: StepName;
  fields: Fields;
  need: Need | undefined;
}

function StepBody({ name, fields, need }: StepBodyProps): ReactNode {
  switch (name) {
    case 'what':
      return <WhatStep fields={fields} />;
    case 'themes':
      return <ThemesStep fields={fields} />;
    case 'terms':
      return <TermsStep fields={fields} />;
    case 'reach':
      return <ReachStep fields={fields} need={need} />;
    case 'check':
      return need && <CheckStep need={need} errors={fields.errors} />;
  }
}

/** Each bad field with the first thing that the API says of it. */
function errorsOf(error: unknown): FieldErrors {
  const found: FieldErrors = {};
  for (const { location, message } of asTrouble(error).errors) {
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
