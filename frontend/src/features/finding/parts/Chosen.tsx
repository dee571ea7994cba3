import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { SupportFound } from '../../../api/types';
import { dateText } from '../../../ui/format';
import { type ListFacet, type Search, toggled } from '../search';
import { modeWords, upToText, withinText } from '../words';
import styles from './Results.module.css';

interface ChosenProps {
  search: Search;
  facets: SupportFound['facets'];
  onChange: (next: Search) => void;
}

interface One {
  label: string;
  without: Search;
}

const listFacets: ListFacet[] = ['theme', 'phase', 'designation', 'format', 'partnership'];

/** What narrows the search, each taken out by a press. */
export function Chosen({ search, facets, onChange }: ChosenProps) {
  const all = [...listed(search, facets), ...single(search)];
  if (all.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label="Chosen">
      {all.map(({ label, without }) => (
        <li key={label}>
          <Button
            variant="light"
            size="compact-md"
            aria-label={`Take out: ${label}`}
            rightSection={<IconX aria-hidden size={16} />}
            onClick={() => onChange(without)}
          >
            {label}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function listed(search: Search, facets: SupportFound['facets']): One[] {
  return listFacets.flatMap((facet) =>
    search[facet].map((value) => ({
      label: facets[facet].find((choice) => choice.value === value)?.label ?? value,
      without: toggled(search, facet, value),
    })),
  );
}

function single(search: Search): One[] {
  const { mode, withinKm, maxDayRate, freeFrom } = search;
  return [
    ...(mode ? [{ label: modeWords[mode], without: { ...search, mode: undefined } }] : []),
    ...(withinKm ? [{ label: withinText(withinKm), without: { ...search, withinKm: undefined } }] : []),
    ...(maxDayRate ? [{ label: upToText(maxDayRate), without: { ...search, maxDayRate: undefined } }] : []),
    ...(freeFrom ? [{ label: `Free from ${dateText(freeFrom)}`, without: { ...search, freeFrom: undefined } }] : []),
  ];
}
