import { Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import type { Travel } from '../proposalDraft';
import styles from '../enquiries.module.css';

type Field = (path: string) => { id: string; name: string };

const ways: { value: Travel; label: string; description: string }[] = [
  { value: 'none', label: 'None', description: 'The price of the day covers everything' },
  { value: 'mile', label: 'By the mile', description: 'So much a mile, up to a most for each visit' },
  { value: 'sum', label: 'What it costs', description: 'Tickets and the like, up to a most for each visit' },
];

/** Whether travel and expenses are repaid, how, and the most of each visit. */
export function TravelFields({ travel, field }: { travel: Travel; field: Field }) {
  const price = { wrapper: styles.price ?? '' };
  return (
    <div className={styles.form}>
      <Radio.Group
        label="Are travel and expenses paid?"
        description="The leader claims them with the record of each visit, and the school signs them off with it. They go to the leader’s school whole."
        {...field('travel')}
      >
        <Stack gap="sm" mt="xs" mb="md">
          {ways.map((way) => (
            <Radio key={way.value} {...way} />
          ))}
        </Stack>
      </Radio.Group>
      {travel === 'mile' && (
        <TextInput
          label="Pence a mile"
          inputMode="numeric"
          autoComplete="off"
          rightSection="p"
          mb="md"
          classNames={price}
          {...field('perMile')}
        />
      )}
      {travel !== 'none' && (
        <TextInput
          label="At most for each visit"
          description="In pounds, before VAT"
          inputMode="decimal"
          autoComplete="off"
          leftSection="£"
          classNames={price}
          {...field('most')}
        />
      )}
    </div>
  );
}
