import type { ComponentType } from 'react';
import type { May, Membership } from '../api/types';

type Place = Membership['place'];

/** One screen of the web app. */
export interface Screen {
  path: string;
  /** The file of the screen, whose default export is the component; fetched when it is first needed. */
  load: () => Promise<{ default: ComponentType }>;
  /** Open to people who are not signed in. */
  open?: boolean;
  /** Stands in the navigation of those who come for it, by what they may do. */
  nav?: { label: string; of: (may: Partial<May>) => boolean | undefined };
  /** Belongs to a part of the app, with all screens beneath it. */
  section?: Section;
}

/** A part of the app, whose own navigation stands on each of its screens. */
export interface Section {
  name: 'Money';
  /** The screen's entry in that navigation, for those who come for it; one without is reached from others. */
  entry?: Entry;
}

export interface Entry {
  label: string;
  of: (may: Partial<May>, place: Place) => boolean | undefined;
  /** Where the address names the place for which one acts. Then what is beneath it does not belong to the part. */
  to?: (place: Place) => string;
}

export const everyone = () => true;
export const operators = ({ operate }: Partial<May>) => operate;
export const leaders = ({ offer }: Partial<May>) => offer;
const payers = ({ readInvoices }: Partial<May>) => readInvoices;
const handlers = ({ readSelfBills }: Partial<May>) => readSelfBills;

const money = (label: string, of: Entry['of']): Section => ({ name: 'Money', entry: { label, of } });

/** Within money: the screens that have no entry of their own, nor stand beneath one. */
export const withinMoney: Section = { name: 'Money' };

/** Within money, for everybody who reads invoices. */
export const reading = (label: string) => money(label, payers);

/** Within money, for those who handle the money of a place. */
export const handling = (label: string) => money(label, handlers);

/** Within money, for the payers of a school. */
export const paying = (label: string) => money(label, (may, { kind }) => kind === 'school' && may.readInvoices);

/** Within money, for those who handle the money of a place of a kind, which the address names. */
export function handlingOf(kind: Place['kind'], label: string, to: (id: string) => string): Section {
  const of: Entry['of'] = (may, place) => place.kind === kind && may.readSelfBills;
  return { name: 'Money', entry: { label, of, to: ({ id }) => to(id) } };
}
