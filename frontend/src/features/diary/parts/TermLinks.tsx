import { Link, useSearchParams } from 'react-router';
import type { Diary } from '../../../api/types';
import { DateText } from '../../../ui/Figures';
import styles from './TermLinks.module.css';

/** Which term is shown, with the ways to the one before and the one after. */
export function TermLinks({ diary: { term, previous, next }, level = 2 }: { diary: Diary; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const [params] = useSearchParams();
  const linkTo = (id: string) => `?${new URLSearchParams({ ...Object.fromEntries(params), term: id })}`;
  return (
    <nav aria-label="Terms" className={styles.terms}>
      <Link to={linkTo(previous.id)}>← {previous.name}</Link>
      <div className={styles.term}>
        <Heading>{term.name}</Heading>
        <p className={styles.quiet}>
          <DateText value={term.from} /> to <DateText value={term.to} />. Your school may differ by a few days.
        </p>
      </div>
      <Link to={linkTo(next.id)}>{next.name} →</Link>
    </nav>
  );
}
