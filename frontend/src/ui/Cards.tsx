import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { Fold } from './Fold';
import styles from './Cards.module.css';

/** Cards under each other, one of each thing that one chooses among. */
export function Cards({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {children}
    </ul>
  );
}

/** A card of the list; one that is chosen says so at its edge. */
export function CardItem({ chosen, children }: { chosen?: boolean; children: ReactNode }) {
  return (
    <li className={styles.card} data-chosen={chosen}>
      {children}
    </li>
  );
}

export interface CardHeadProps {
  /** The order of headings. */
  level?: 2 | 3;
  /** Leads here, as from a map; the heading then takes the focus. */
  id?: string | undefined;
  title: ReactNode;
  /** In a quiet line under the title. */
  under?: ReactNode;
  /** What stands opposite the title, such as a status. */
  aside?: ReactNode;
}

/** What a card is about. */
export function CardHead({ level = 3, id, title, under, aside }: CardHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.head}>
      <div>
        <Heading id={id} tabIndex={id ? -1 : undefined} className={styles.title}>
          {title}
        </Heading>
        {under && <p className={styles.under}>{under}</p>}
      </div>
      {aside}
    </div>
  );
}

/** The rest of a card in short form, folded until one asks for it. */
export function CardRest({ of, children }: { of: string; children: ReactNode }) {
  return <Fold summary={<>More<VisuallyHidden> about {of}</VisuallyHidden></>}>{children}</Fold>;
}

/** The figures of a card, beside each other. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>;
}

/** One figure with its name. */
export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Why something is here, a sentence each. Nothing where there is nothing to say. */
export function Reasons({ label, sentences }: { label: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.reasons} aria-label={label}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** What two sides say in like words: the reader, where that is not told otherwise, and the other. */
export interface Likeness {
  yours?: string | undefined;
  theirs: string;
}

interface LikenessesProps {
  /** Who says what. */
  says: { yours: string; theirs: string };
  all: readonly Likeness[];
}

/** What both sides say in like words, one above the other. */
export function Likenesses({ says, all }: LikenessesProps) {
  return all.map(({ yours, theirs }) => (
    <dl key={theirs} className={styles.likeness}>
      {yours && (
        <>
          <dt>{says.yours}</dt>
          <dd>“{yours}”</dd>
        </>
      )}
      <dt>{says.theirs}</dt>
      <dd>“{theirs}”</dd>
    </dl>
  ));
}
