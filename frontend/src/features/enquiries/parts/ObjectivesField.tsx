import { Button, TextInput } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { mostObjectives } from '../proposalDraft';
import styles from './ObjectivesField.module.css';

interface ObjectivesFieldProps {
  objectives: string[];
  onChange: (all: string[]) => void;
  /** Props for the input at a path of the form. */
  field: (path: string) => { id: string; name: string };
  problem: ReactNode;
}

/** What the support is to achieve: one line each, as many as needed. */
export function ObjectivesField({ objectives, onChange, field, problem }: ObjectivesFieldProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  function add() {
    onChange([...objectives, '']);
    requestAnimationFrame(() => [...(box.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  }
  function remove(at: number) {
    onChange(objectives.filter((_, each) => each !== at));
    box.current?.querySelector('input')?.focus();
  }
  return (
    <fieldset ref={box} className={styles.box}>
      <legend>What is it to achieve?</legend>
      {problem && <p className={styles.problem}>{problem}</p>}
      {objectives.map((_, at) => (
        <div key={at} className={styles.row}>
          <TextInput className={styles.input} label={`Objective ${at + 1}`} {...field(`objectives.${at}`)} />
          {objectives.length > 1 && (
            <Button variant="default" aria-label={`Remove objective ${at + 1}`} onClick={() => remove(at)}>
              Remove
            </Button>
          )}
        </div>
      ))}
      {objectives.length < mostObjectives && (
        <Button variant="default" onClick={add}>
          Add another objective
        </Button>
      )}
    </fieldset>
  );
}
