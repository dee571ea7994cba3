import { Button, Input } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { asTrouble } from '../../../ui/trouble';
import type { School } from '../../../api/types';
import { fewestLetters, schoolPlace, useSchoolSearch } from '../queries';
import styles from './SchoolPicker.module.css';

export interface SchoolPickerProps {
  /** The input's id, for the label and the error summary. */
  id?: string;
  label: string;
  error?: ReactNode;
  value: School | null;
  onChange: (school: School | null) => void;
}

/** Finds a school in the national register as one types, by name, town, postcode or URN. */
export function SchoolPicker({ id, label, error, value, onChange }: SchoolPickerProps) {
  const own = useId();
  const inputId = id ?? own;
  if (value) return <Chosen id={inputId} label={label} school={value} onChange={onChange} />;
  return <Search id={inputId} label={label} error={error} onPick={onChange} />;
}

function Chosen({
  id,
  label,
  school,
  onChange,
}: {
  id: string;
  label: string;
  school: School;
  onChange: (none: null) => void;
}) {
  return (
    <div role="group" aria-label={label} className={styles.chosen}>
      <div>
        <strong>{school.name}</strong>
        <div className={styles.place}>{schoolPlace(school)}</div>
      </div>
      <Button id={id} variant="default" size="compact-md" onClick={() => onChange(null)}>
        Choose another
      </Button>
    </div>
  );
}

interface SearchProps {
  id: string;
  label: string;
  error: ReactNode;
  onPick: (school: School) => void;
}

/** What a key does: where the highlight goes, or which school is picked. */
function move(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  return null;
}

function Search({ id, label, error, onPick }: SearchProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [asked] = useDebouncedValue(text, 200);
  const query = useSchoolSearch(asked);
  const searching = text.trim().length >= fewestLetters;
  const schools = searching ? (query.data?.items ?? []) : [];
  const listId = `${id}-list`;
  const shown = open && schools.length > 0;
  const active = schools[at];

  function onKeyDown(event: KeyboardEvent) {
    const next = move(event.key, at, schools.length);
    if (next !== null) {
      event.preventDefault();
      setOpen(true);
      setAt(next);
    } else if (event.key === 'Enter' && shown && active) {
      event.preventDefault();
      onPick(active);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setAt(-1);
    }
  }

  return (
    <Input.Wrapper
      id={id}
      size="md"
      label={label}
      description="Type its name, town, postcode or URN"
      error={error}
      className={styles.search}
    >
      <Input
        size="md"
        role="combobox"
        autoComplete="off"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active ? `${listId}-${active.urn}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        onFocus={() => setOpen(true)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={`Schools found for “${asked}”`}
        hidden={!shown}
        className={styles.list}
      >
        {schools.map((school, place) => (
          // The keys are handled by the input, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={school.urn}
            id={`${listId}-${school.urn}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(school)}
          >
            <span>{school.name}</span>
            <span className={styles.place}>{schoolPlace(school)}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {searching && asked === text && <Found query={query} count={schools.length} text={asked} />}
      </p>
    </Input.Wrapper>
  );
}

function Found({ query, count, text }: { query: ReturnType<typeof useSchoolSearch>; count: number; text: string }) {
  if (query.isError) return <>Schools cannot be looked up just now. {asTrouble(query.error).message}</>;
  if (!query.data || query.isPlaceholderData) return null;
  if (count === 0) return <>No school found for “{text}”. Try its postcode, or fewer words.</>;
  return <>{count === 1 ? '1 school found' : `${count} schools found`}. Use the arrow keys to choose.</>;
}
