import { Link } from 'react-router';

/** The number of an invoice, a credit note or a self-bill, which leads to it and stays on one line. */
export function Numbered({ to, number }: { to: string; number: string }) {
  return (
    <span className="figures">
      <Link to={to}>{number}</Link>
    </span>
  );
}
