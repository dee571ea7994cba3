import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { SupportChoice, SupportFound } from '../../../api/types';
import { Choices, FieldSet } from '../../../ui/FieldSet';
import { isNothing, type ListFacet, nothing, pathOf, type Search, toggled } from '../search';
import { distanceChoices, modeChoices, priceChoices } from '../choices';
import styles from './Facets.module.css';

export interface FacetsProps {
  search: Search;
  facets: SupportFound['facets'];
  /** The person acts for a school, so that there are distances. */
  placed: boolean;
  onChange: (next: Search) => void;
}

const lists: { facet: ListFacet; label: string }[] = [
  { facet: 'theme', label: 'Theme' },
  { facet: 'phase', label: 'Phase' },
  { facet: 'designation', label: 'Designation' },
  { facet: 'format', label: 'Kind of support' },
  { facet: 'partnership', label: 'Partnership' },
];

/** Narrows a search by what can be chosen, each choice with how many services there would be. Folded on a phone. */
export function Facets({ search, facets, placed, onChange }: FacetsProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-label="Narrow the search" className={styles.facets}>
      <div className={styles.toggle}>
        <Button variant="default" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? 'Hide the choices' : 'Narrow the search'}
        </Button>
      </div>
      <div id={id} className={styles.body} data-open={open}>
        <Stack gap="lg">
          <OneOf search={search} facets={facets} placed={placed} onChange={onChange} />
          {lists.map(({ facet, label }) => (
            <Several
              key={facet}
              label={label}
              choices={facets[facet]}
              chosen={search[facet]}
              onToggle={(value) => onChange(toggled(search, facet, value))}
            />
          ))}
          {!isNothing({ ...search, q: '' }) && (
            <Link to={pathOf({ ...nothing, q: search.q, sort: search.sort })}>Take out all choices</Link>
          )}
        </Stack>
      </div>
    </section>
  );
}

function OneOf({ search, facets, placed, onChange }: FacetsProps) {
  return (
    <>
      <NativeSelect
        label="Where"
        data={modeChoices(facets.mode)}
        value={search.mode ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, mode: (value || undefined) as Search['mode'] })}
      />
      {placed && (
        <NativeSelect
          label="Distance from your school"
          data={distanceChoices(search.withinKm)}
          value={search.withinKm ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...search, withinKm: Number(value) || undefined })}
        />
      )}
      <NativeSelect
        label="Price"
        data={priceChoices(search.maxDayRate)}
        value={search.maxDayRate ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, maxDayRate: Number(value) || undefined })}
      />
      <TextInput
        type="date"
        label="Free from"
        value={search.freeFrom ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, freeFrom: value || undefined })}
      />
    </>
  );
}

interface SeveralProps {
  label: string;
  choices: SupportChoice[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

const few = 6;

/** The choices of one facet, the most frequent first; the many that are left come when one asks for them. */
function Several({ label, choices, chosen, onToggle }: SeveralProps) {
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const shown = choices.filter(({ value }, at) => all || at < few || chosen.includes(value));
  return (
    <FieldSet legend={label}>
      <Checkbox.Group value={[...chosen]}>
        <Choices>
          {shown.map((choice) => (
            <Checkbox
              key={choice.value}
              value={choice.value}
              label={`${choice.label} (${choice.count})`}
              onChange={() => onToggle(choice.value)}
            />
          ))}
        </Choices>
      </Checkbox.Group>
      {shown.length < choices.length && (
        <Button variant="subtle" size="compact-md" className={styles.more} onClick={() => setAll(true)}>
          Show all {choices.length}
        </Button>
      )}
    </FieldSet>
  );
}
