import { Link } from 'react-router';
import { NotFound as Nothing } from '../ui/NotFound';

/** There is nothing here for whom one acts; somebody may act for another place. */
export function NotFound() {
  return (
    <Nothing
      hint={
        <p>
          If you act for several schools or partnerships, check under your name that you act for the right one. Or go to{' '}
          <Link to="/">your to-do list</Link>.
        </p>
      }
    />
  );
}
