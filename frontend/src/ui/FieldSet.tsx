import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './FieldSet.module.css';

export interface FieldSetProps {
  legend: string;
  /** In small words under the legend. */
  description?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}

/** Inputs that answer one question together. */
export function FieldSet({ legend, description, error, children }: FieldSetProps) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {description && <p className={styles.small}>{description}</p>}
      {error && <Input.Error>{error}</Input.Error>}
      {children}
    </fieldset>
  );
}

/** Boxes to tick under each other. Under a finger each is a row of its own height, without gaps. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>;
}
