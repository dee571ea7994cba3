import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Notice } from '../../../api/types';
import { DateText } from '../../../ui/Figures';
import { useReadNotices } from '../queries';
import styles from './NoticeList.module.css';

/** Notices, unread ones marked by a word, below a way to mark all as read. */
export function NoticeList({ notices }: { notices: Notice[] }) {
  const { mutate: markRead, isPending } = useReadNotices();
  return (
    <>
      {notices.some(({ unread }) => unread) && (
        <p>
          <Button variant="default" size="compact-md" loading={isPending} onClick={() => markRead()}>
            Mark all as read
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice.id} className={notice.unread ? styles.unread : undefined}>
            {notice.path ? <Link to={notice.path}>{notice.title}</Link> : notice.title}
            <span className={styles.text}>{notice.text}</span>
            <span className={styles.meta}>
              {notice.unread && 'New, '}
              <DateText value={notice.at} time />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
