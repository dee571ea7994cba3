import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { tooLongText } from '../search';
import styles from './SearchBox.module.css';

export interface SearchBoxProps {
  /** What the address says is searched for. */
  q: string;
  onType: (q: string) => void;
}

/** How long somebody pauses before what they typed is searched for. */
const pause = 250;

/** What is looked for, in somebody's own words; searched for as they type. */
export function SearchBox({ q, onType }: SearchBoxProps) {
  const [text, setText] = useState(q);
  const [sent, setSent] = useState(q);
  const [last, setLast] = useState(q);
  // Back, a link or a button changed the search: then the box follows. What it sent itself it has already.
  if (q !== last) {
    setLast(q);
    if (q !== sent) {
      setText(q);
      setSent(q);
    }
  }

  function send(typed: string) {
    const next = typed.trim();
    if (next === sent || tooLongText(next)) return;
    setSent(next);
    onType(next);
  }
  const later = useDebouncedCallback(send, pause);

  return (
    <form
      role="search"
      aria-label="Support"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        later.cancel();
        send(text);
      }}
    >
      <TextInput
        type="search"
        label="What do you look for?"
        description="Your own words, or a leader’s name"
        autoComplete="off"
        value={text}
        error={tooLongText(text)}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          later(value);
        }}
        className={styles.text}
      />
      <Button type="submit">Search</Button>
    </form>
  );
}
