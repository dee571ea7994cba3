import { TextInput } from '@mantine/core';
import type { Agreement } from '../../../api/types';
import { claimLabel } from '../claimForm';
import styles from '../agreements.module.css';

interface ClaimFieldsProps {
  agreed: NonNullable<Agreement['expenses']>;
  field: (path: string) => { id: string; name: string };
}

/** What the leader claims for travel and expenses of a visit, by what was agreed. */
export function ClaimFields({ agreed, field }: ClaimFieldsProps) {
  return (
    <fieldset className={styles.claim}>
      <legend>Travel and expenses</legend>
      <p className={styles.quiet}>Agreed: {agreed.words}. Leave this empty to claim nothing.</p>
      <TextInput
        label={claimLabel(agreed)}
        inputMode="decimal"
        autoComplete="off"
        leftSection={agreed.perMile ? undefined : '£'}
        rightSection={agreed.perMile ? 'miles' : undefined}
        rightSectionWidth={64}
        className={styles.short ?? ''}
        {...field('claim')}
      />
      <TextInput
        label="What for?"
        description="Such as the journey, or the train ticket"
        autoComplete="off"
        mt="sm"
        {...field('claimFor')}
      />
    </fieldset>
  );
}
