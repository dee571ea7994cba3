import { Link } from 'react-router';
import { Page } from './Page';

export function NotFound() {
  return (
    <Page narrow title="There is nothing here">
      <p>The address may be mistyped, what was here may be gone, or it may not be yours to see.</p>
      <p>
        If you act for several schools or partnerships, check under your name that you act for the right one. Or go to{' '}
        <Link to="/">your to-do list</Link>.
      </p>
    </Page>
  );
}
