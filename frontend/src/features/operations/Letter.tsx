import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Letter as LetterData } from '../../api/types';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/Figures';
import { piecesOf, withinApp, type Piece } from './letterText';
import styles from './operations.module.css';

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
