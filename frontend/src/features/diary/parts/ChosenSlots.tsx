import { CloseButton } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import type { ReactNode } from 'react';
import type { Slot } from '../../../api/types';
import { slotKey } from '../slots';
import { slotText } from '../words';
import styles from './SlotPicker.module.css';

/** Where the form keeps what is wrong with the chosen half-day at a place. */
export type ChosenField = (at: number) => { id: string; problem: ReactNode };

interface ChosenSlotsProps {
  slots: Slot[];
  onRemove: (slot: Slot) => void;
  field: ChosenField;
}

/** The half-days chosen so far, also of other terms, each with what is wrong with it. */
export function ChosenSlots({ slots, onRemove, field }: ChosenSlotsProps) {
  if (slots.length === 0) return null;
  return (
    <ul className={styles.chosen}>
      {slots.map((slot, at) => {
        const { id, problem } = field(at);
        return (
          <li key={slotKey(slot)} data-problem={Boolean(problem)}>
            {slotText(slot)}
            <CloseButton id={id} size="sm" aria-label={`Remove ${slotText(slot)}`} onClick={() => onRemove(slot)} />
            {problem && <span className={styles.problem}>{problem}</span>}
          </li>
        );
      })}
    </ul>
  );
}
