import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Disclosure } from '../../../ui/Disclosure';
import { Query } from '../../../ui/Query';
import { NoticeList } from './NoticeList';
import { useNewestNotices } from '../queries';
import styles from './NoticesBell.module.css';

/** The newest notices under a bell in the header, with the number of unread ones. */
export function NoticesBell() {
  const newest = useNewestNotices();
  const unread = newest.data?.unread ?? 0;
  return (
    <Disclosure
      label={
        <>
          <IconBell size={20} aria-hidden />
          Notices
          {unread > 0 && <span className={styles.count}>{unread} new</span>}
        </>
      }
    >
      {() => (
        <Query query={newest} what="your notices">
          {({ items }) =>
            items.length === 0 ? (
              <p className={styles.none}>
                No notices yet. When something happens in your support, it is told here and by e-mail.
              </p>
            ) : (
              <>
                <NoticeList notices={items} />
                <Link to="/notices">All notices</Link>
              </>
            )
          }
        </Query>
      )}
    </Disclosure>
  );
}
