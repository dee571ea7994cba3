import { useQuery } from '@tanstack/react-query';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { Awaited } from '../../../ui/Loading';
import { Notice } from '../../../ui/Notice';

/** Tells operators that letters are kept and sent to nobody; nothing where they are sent. */
export function NothingSent() {
  const api = useApi();
  const { data, isPending } = useQuery({
    queryKey: ['mail'],
    staleTime: Infinity,
    queryFn: ({ signal }) => ok(api.GET('/api/v1/mail', { signal })),
  });
  if (isPending) return <Awaited />;
  if (!data || data.sent) return null;
  return (
    <Notice tone="waiting" title="Nobody receives letters">
      <p>
        No mail server is set, so the server keeps all letters. Read them on its machine with{' '}
        <code>lateral outbox</code>. To send letters, set <code>LATERAL_SMTP_URL</code> and start the server again.
      </p>
    </Notice>
  );
}
