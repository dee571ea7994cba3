import type { ReactNode } from 'react';
import { moneyText } from '../../../ui/format';
import { Themes, formats, labels } from '../../themes';
import type { Need } from '../../../api/types';
import type { Field } from '../needForm';
import { effortText, forWhomText, fundingText, modeText, whenText } from '../words';
import styles from '../steps.module.css';

/** One thing that a need says, and which field says it. */
export interface Fact {
  field: Field;
  label: string;
  value: ReactNode;
}

function costText({ budget, mutual }: Need): string {
  return [budget && `Up to ${moneyText(budget)}`, mutual && 'days in return'].filter(Boolean).join(', ');
}

/** All that a need says, as the person may see it; what is not said has no value. */
export function factsOf(need: Need): Fact[] {
  return [
    { field: 'what', label: 'What is the matter', value: need.what },
    { field: 'success', label: 'What would show success', value: need.success },
    { field: 'themes', label: 'Themes', value: need.themes && need.themes.length > 0 && <Themes ids={need.themes} /> },
    { field: 'phase', label: 'For whom', value: forWhomText(need) },
    { field: 'days', label: 'How much', value: effortText(need) },
    { field: 'byOn', label: 'When', value: whenText(need) },
    { field: 'inPerson', label: 'Where', value: modeText(need) },
    { field: 'formats', label: 'Which kind', value: labels(formats, need.formats ?? []) || 'Any kind' },
    { field: 'budget', label: 'Most it may cost', value: costText(need) },
    { field: 'funding', label: 'Who pays', value: fundingText(need) },
  ];
}

/** What a need says, fact by fact; those that are absent, or not this person's to see, are left out. */
export function NeedFacts({ need }: { need: Need }) {
  return (
    <dl className={styles.facts}>
      {factsOf(need)
        .filter(({ value }) => Boolean(value))
        .map(({ field, label, value }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
