import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { StatementFile, StatementPreview } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import styles from '../reconciliation.module.css';

const parts = [
  { part: 'date', label: 'Date' },
  { part: 'text', label: 'Text' },
  { part: 'amount', label: 'Amount, with its sign' },
  { part: 'in', label: 'Money in' },
  { part: 'out', label: 'Money out' },
  { part: 'balance', label: 'Balance' },
] as const;

type Part = (typeof parts)[number]['part'];

export interface ColumnsProps {
  file: StatementFile;
  question: NonNullable<StatementPreview['question']>;
  onAnswer: (file: StatementFile) => void;
}

/** Says what the columns of a CSV hold. It is remembered by the header. */
export function Columns({ file, question, onAnswer }: ColumnsProps) {
  const [chosen, setChosen] = useState<Record<Part, string>>({
    date: '',
    text: '',
    amount: '',
    in: '',
    out: '',
    balance: '',
  });
  const enough = chosen.date !== '' && (chosen.amount !== '' || chosen.in !== '' || chosen.out !== '');
  const answer = () => {
    const { date, text, ...rest } = chosen;
    const named = Object.fromEntries(Object.entries(rest).filter(([, column]) => column !== ''));
    const { digest } = question;
    onAnswer({
      ...file,
      ...(digest ? { digest } : {}),
      columns: { date, ...(text === '' ? {} : { text: [text] }), ...named },
    });
  };
  return (
    <div className={styles.asked}>
      <Notice tone="waiting" title="Say what the columns hold">
        <p>{question.says} It is remembered for the next file.</p>
      </Notice>
      <div className={styles.columns}>
        {parts.map(({ part, label }) => (
          <NativeSelect
            key={part}
            label={label}
            data={['', ...question.header]}
            value={chosen[part]}
            onChange={(event) => setChosen({ ...chosen, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Button disabled={!enough} onClick={answer}>
        Read it so
      </Button>
    </div>
  );
}
