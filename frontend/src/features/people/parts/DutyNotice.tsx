import { Link } from 'react-router';
import { useAccount } from '../../../session/provider';
import { DateText } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';

/** What a person has to do whose role needs a second step. Nothing where there is nothing to do. */
export function DutyNotice({ here = false }: { here?: boolean }) {
  const { duty } = useAccount();
  if (!duty) return null;
  const where = here ? 'below' : 'on your account page';
  if (duty.overdue) {
    return (
      <Notice tone="bad" title="Add a second step to go on">
        <p>
          Your role needs a second step at sign-in, because power or money hangs on it. Add one {where}: then everything
          is open to you again.
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="waiting" title="Your role needs a second step at sign-in">
      <p>
        Add an app for codes or a passkey by <DateText value={duty.by} />. From then on you cannot go on without one.{' '}
        {here ? 'You can do it below.' : <Link to="/account">Add one now</Link>}
      </p>
    </Notice>
  );
}
