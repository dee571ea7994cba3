import { Link } from 'react-router';
import type { Notice } from '../../api/types';
import { DateText } from '../../ui/Figures';
import { useReadNotice } from './useNotices';
import styles from './NoticeList.module.css';

/** Notices, unread ones marked by a word; opening one marks it as read. */
export function NoticeList({ notices }: { notices: Notice[] }) {
  const { mutate: markRead } = useReadNotice();
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li key={notice.id} className={notice.read ? undefined : styles.unread}>
          {notice.path ? (
            <Link to={notice.path} onClick={() => markRead(notice.id)}>
              {notice.text}
            </Link>
          ) : (
            notice.text
          )}
          <span className={styles.meta}>
            {!notice.read && 'New, '}
            <DateText value={notice.at} time />
          </span>
        </li>
      ))}
    </ul>
  );
}
