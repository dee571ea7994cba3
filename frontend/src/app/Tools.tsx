import { NoticesBell } from '../features/notices/parts/NoticesBell';
import { AccountMenu } from './AccountMenu';

/**
 * What stands at the top for somebody who has signed in. Apart from the rest, since nobody who signs in needs it yet.
 */
export default function Tools() {
  return (
    <>
      <NoticesBell />
      <AccountMenu />
    </>
  );
}
