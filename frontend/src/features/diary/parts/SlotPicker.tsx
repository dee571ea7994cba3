import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Diary, Enquiry, Slot } from '../../../api/types';
import { dateText, halfDaysText } from '../../../ui/format';
import { Query } from '../../../ui/Query';
import { ChosenSlots, type ChosenField } from './ChosenSlots';
import { FreeWeeks } from './FreeWeeks';
import { inOrder, slotKey, freeWeeks } from '../slots';
import { useFreeHalfDays } from '../queries';
import { slotText } from '../words';
import styles from './SlotPicker.module.css';

interface SlotPickerProps {
  id: string;
  leader: Enquiry['leader'];
  /** The person is the leader, and can open half-days in the diary. */
  own: boolean;
  /** What the school asks for, in words. */
  asked: string;
  value: Slot[];
  /** Of the proposal before, those that somebody else has by now. */
  gone: Slot[];
  onChange: (slots: Slot[]) => void;
  problem: ReactNode;
  chosenField: ChosenField;
}

/** Half-days chosen from those that are free in the leader's diary, a term at a time. */
export function SlotPicker({ id, leader, own, asked, value, gone, onChange, problem, chosenField }: SlotPickerProps) {
  const [term, setTerm] = useState<string>();
  const diary = useFreeHalfDays(leader.id, term);
  const chosen = new Set(value.map(slotKey));

  function toggle(slot: Slot) {
    onChange(
      chosen.has(slotKey(slot)) ? value.filter((each) => slotKey(each) !== slotKey(slot)) : inOrder([...value, slot]),
    );
  }

  return (
    <fieldset id={id} className={styles.box}>
      <legend>Which half-days?</legend>
      <p className={styles.hint}>
        {own ? 'Those that are free in your diary.' : `Those that are free in ${leader.name}’s diary.`}{' '}
        {asked !== '' && `Asked for: ${asked}.`}
      </p>
      {gone.length > 0 && <p>No longer free, and left out: {gone.map(slotText).join('; ')}.</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      <Query query={diary} what="the diary">
        {(data) => <Term diary={data} own={own} leader={leader} chosen={chosen} onToggle={toggle} onTerm={setTerm} />}
      </Query>
      <p role="status" className={styles.count}>
        {value.length === 0 ? 'None chosen yet' : `${halfDaysText(value.length)} chosen`}
      </p>
      <ChosenSlots slots={value} onRemove={toggle} field={chosenField} />
    </fieldset>
  );
}

interface TermProps {
  diary: Diary;
  own: boolean;
  leader: Enquiry['leader'];
  chosen: Set<string>;
  onToggle: (slot: Slot) => void;
  onTerm: (term: string) => void;
}

function Term({ diary, own, leader, chosen, onToggle, onTerm }: TermProps) {
  const { term, previous, next, today } = diary;
  const weeks = freeWeeks(diary);
  return (
    <>
      <div className={styles.terms}>
        {previous.to > today && (
          <Button variant="default" size="compact-md" onClick={() => onTerm(previous.id)}>
            {previous.name}
          </Button>
        )}
        <strong>{term.name}</strong>
        <Button variant="default" size="compact-md" onClick={() => onTerm(next.id)}>
          {next.name}
        </Button>
      </div>
      {weeks.length > 0 ? (
        <FreeWeeks weeks={weeks} chosen={chosen} onToggle={onToggle} />
      ) : (
        <p>
          Nothing is free until {dateText(term.to)}. Look at the next term
          {own ? ', or ' : ` or ask ${leader.name} to open half-days.`}
          {own && (
            <>
              <Link to="/leader/diary">open half-days in your diary</Link>.
            </>
          )}
        </p>
      )}
    </>
  );
}
