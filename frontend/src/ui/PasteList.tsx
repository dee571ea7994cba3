import type { ReactNode } from 'react';
import { Button, FileButton, Textarea } from '@mantine/core';
import styles from './PasteList.module.css';

/** A list with a line each, which people paste or take from a file. The children are what is done with it. */
export function PasteList({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (list: string) => void;
  children: ReactNode;
}) {
  async function open(file: File | null) {
    if (file) onChange(await file.text());
  }
  return (
    <div className={styles.paste}>
      <Textarea
        label={label}
        autosize
        minRows={4}
        maxRows={12}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={styles.choices}>
        {children}
        <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              Take the list from a file
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  );
}
