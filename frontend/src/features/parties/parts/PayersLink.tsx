import { Link } from 'react-router';
import { Card } from '../../../ui/Card';

/** The way to those who pay a seller for schools. */
export function PayersLink({ to }: { to: string }) {
  return (
    <Card title="Payers outside Lateral">
      <p>A trust, a local authority or another body can pay for a school.</p>
      <p>
        <Link to={to}>See who pays, and add a payer</Link>
      </p>
    </Card>
  );
}
