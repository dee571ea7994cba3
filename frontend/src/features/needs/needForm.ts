import type { Ask, Need, Reach } from '../../api/types';
import { halfDaysText } from '../../ui/format';
import { readPounds, typedPounds } from '../../ui/pounds';

/** A need as it is typed: texts of inputs, until they are read. */
export interface NeedForm {
  what: string;
  success: string;
  themes: string[];
  phase: string;
  yearGroups: string;
  days: string;
  startOn: string;
  byOn: string;
  inPerson: boolean;
  remote: boolean;
  /** So many kilometres farther than they say leaders may have to come. */
  fartherKm: number;
  formats: string[];
  budget: string;
  funding: string;
  mutual: boolean;
  partnershipId: string;
  mostReach: string;
  replyDays: string;
  named: boolean;
}

/** Where a field's message stands. */
export type Field = keyof NeedForm;
export type FieldErrors = Partial<Record<Field, string>>;

/** Half-days from days as people write them: "3", "2.5", "2½", "½ day". Null when it is no such number. */
export function readDays(text: string): number | null {
  const plain = text.replace(/days?/i, '').replace('½', '.5').replace(/\s/g, '');
  if (!/^\d*(\.\d*)?$/.test(plain) || plain === '' || plain === '.') return null;
  const halves = Number(plain) * 2;
  return Number.isInteger(halves) && halves > 0 ? halves : null;
}

/** What is stored, as it stands in the inputs. */
export function formOf(need: Partial<Need>): NeedForm {
  return {
    what: need.what ?? '',
    success: need.success ?? '',
    themes: need.themes ?? [],
    phase: need.phase ?? '',
    yearGroups: need.yearGroups ?? '',
    days: need.halfDays ? halfDaysText(need.halfDays).replace(/ days?/, '') : '',
    startOn: need.startOn ?? '',
    byOn: need.byOn ?? '',
    inPerson: need.inPerson ?? false,
    remote: need.remote ?? false,
    fartherKm: need.fartherKm ?? 0,
    formats: need.formats ?? [],
    budget: need.budget ? typedPounds(need.budget) : '',
    funding: need.funding ?? '',
    mutual: need.mutual ?? false,
    partnershipId: need.partnershipId ?? '',
    mostReach: need.mostReach ?? '',
    replyDays: need.replyDays ? String(need.replyDays) : '',
    named: need.named ?? false,
  };
}

/** The form of a stored need; a draft that does not say for which phase is for the school's own. */
export function startForm(need: Need): NeedForm {
  const form = formOf(need);
  return need.state === 'draft' && form.phase === '' ? { ...form, phase: need.schoolPhase } : form;
}

/** Whether two answers are the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether anything was typed on top of what is stored. */
export function isTyped(need: Need, form: NeedForm): boolean {
  return !same(startForm(need), form);
}

/** What was typed on top of one state, on top of a newer one: fields that were not touched are as they are now. */
export function merged(before: NeedForm, typed: NeedForm, now: NeedForm): NeedForm {
  const touched = Object.entries(typed).filter(([field, value]) => !same(value, before[field as Field]));
  return { ...now, ...Object.fromEntries(touched) };
}

/** What the API is sent: the whole need, without what was left empty. Call it when checkForm() finds nothing. */
export function askOf(form: NeedForm): Ask {
  const halfDays = readDays(form.days);
  const pence = readPounds(form.budget);
  return {
    inPerson: form.inPerson,
    remote: form.remote,
    mutual: form.mutual,
    named: form.named,
    themes: form.themes,
    formats: form.formats as NonNullable<Ask['formats']>,
    ...(form.what.trim() && { what: form.what }),
    ...(form.success.trim() && { success: form.success }),
    ...(form.phase && { phase: form.phase as NonNullable<Ask['phase']> }),
    ...(form.yearGroups.trim() && { yearGroups: form.yearGroups }),
    ...(halfDays && { halfDays }),
    ...(form.fartherKm > 0 && { fartherKm: form.fartherKm }),
    ...(form.startOn && { startOn: form.startOn }),
    ...(form.byOn && { byOn: form.byOn }),
    ...(pence && { budget: { pence, currency: 'GBP' as const } }),
    ...(form.funding && { funding: form.funding as NonNullable<Ask['funding']> }),
    ...(form.partnershipId && { partnershipId: form.partnershipId }),
    ...(form.mostReach && { mostReach: form.mostReach as Reach }),
    ...(form.replyDays.trim() && { replyDays: Number(form.replyDays) }),
  };
}

/** The form's field for a place in the API's body: `body.budget.pence` is the budget. */
export function fieldOf(location: string): Field | undefined {
  const name = location.replace(/^body\./, '').replace(/[.[].*$/, '');
  if (name === 'halfDays') return 'days';
  return name in formOf({}) ? (name as Field) : undefined;
}
