import { Button } from '@mantine/core';
import { useReadNotices } from './useNotices';

/** Marks all notices as read; absent when none is unread. */
export function MarkRead({ unread }: { unread: number }) {
  const { mutate, isPending } = useReadNotices();
  if (unread === 0) return null;
  return (
    <p>
      <Button variant="default" size="compact-md" loading={isPending} onClick={() => mutate()}>
        Mark all as read
      </Button>
    </p>
  );
}
