import { Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import type { Pay } from '../../agreements';
import styles from '../enquiries.module.css';

type Field = (path: string) => { id: string; name: string };

const ways: { value: Pay; label: string; description: string }[] = [
  { value: 'paid', label: 'By the day', description: 'The school pays; the leader’s school is paid for the cover' },
  { value: 'mutual', label: 'By days in return', description: 'Both schools give days, and nothing is paid' },
  { value: 'free', label: 'It is free', description: 'Nothing is paid or given in return' },
];

/** How the support is paid for, and the price of a day where it is paid in money. */
export function PriceFields({ pay, field }: { pay: Pay; field: Field }) {
  return (
    <div className={styles.form}>
      <Radio.Group label="How is it paid for?" {...field('pay')}>
        <Stack gap="sm" mt="xs" mb="md">
          {ways.map((way) => (
            <Radio key={way.value} {...way} />
          ))}
        </Stack>
      </Radio.Group>
      {pay === 'paid' && (
        <TextInput
          label="Price of a day"
          description="In pounds, for two half-days, before VAT. Below you see what the school pays in all."
          inputMode="decimal"
          autoComplete="off"
          leftSection="£"
          classNames={{ wrapper: styles.price ?? '' }}
          {...field('dayRate')}
        />
      )}
    </div>
  );
}
