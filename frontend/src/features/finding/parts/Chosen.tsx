import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { SupportFound } from '../../../api/types';
import { useThemes } from '../../themes';
import { choicesOf } from '../chosen';
import type { Search } from '../search';
import styles from './Results.module.css';

interface ChosenProps {
  search: Search;
  facets: SupportFound['facets'];
  onChange: (next: Search) => void;
}

/** What narrows the search, each taken out by a press. */
export function Chosen({ search, facets, onChange }: ChosenProps) {
  const { data: themes = [] } = useThemes();
  const named = (facet: keyof typeof facets, value: string) =>
    facets[facet].find((choice) => choice.value === value)?.label;
  const all = choicesOf(search, themes, named);
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
