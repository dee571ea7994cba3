import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import styles from './Password.module.css';

/** A password field that shows on request what was typed. */
export function Password(props: TextInputProps) {
  const [visible, setVisible] = useState(false);
  return (
    <TextInput
      {...props}
      type={visible ? 'text' : 'password'}
      rightSectionWidth="4rem"
      rightSection={
        <button
          type="button"
          className={styles.show}
          aria-label={visible ? 'Hide the password' : 'Show the password'}
          onClick={() => setVisible(!visible)}
        >
          {visible ? 'Hide' : 'Show'}
        </button>
      }
    />
  );
}
