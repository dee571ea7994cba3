import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Letter as LetterData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import styles from '../operations.module.css';

/** One letter as it would have been sent. */
export function Letter({ letter: { to, subject, text, at } }: { letter: LetterData }) {
  return (
    <Card title={subject}>
      <p className={styles.meta}>
        To {to}, <DateText value={at} time />
      </p>
      <div className={styles.text}>
        {piecesOf(text).map((piece, index) => (
          <Fragment key={index}>
            <Shown piece={piece} />
          </Fragment>
        ))}
      </div>
    </Card>
  );
}

function Shown({ piece }: { piece: Piece }) {
  if ('words' in piece) return <>{piece.words}</>;
  const { address } = piece;
  const path = withinApp(address, window.location.origin);
  return path === null ? <a href={address}>{address}</a> : <Link to={path}>{address}</Link>;
}

/** A piece of a letter: words, or an address to follow. */
export type Piece = { words: string } | { address: string };

// A full stop or bracket after an address ends the sentence, not the address.
const addresses = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/g;

/** A letter's text as words and addresses, in order. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(addresses)
    .map((part, at): Piece => (at % 2 === 1 ? { address: part } : { words: part }))
    .filter((piece) => 'address' in piece || piece.words !== '');
}

/** Where an address leads within this app; null when it leads elsewhere. */
export function withinApp(address: string, origin: string): string | null {
  const url = new URL(address);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : null;
}
