import { Link } from 'react-router';
import { useHasOutbox } from '../foot';

/** The way to the letters that are kept here; nothing where letters are sent. */
export function OutboxLink() {
  if (!useHasOutbox()) return null;
  return (
    <p>
      No mail server is set. <Link to="/outbox">Letters are kept here</Link>.
    </p>
  );
}
