import { Awaited } from '../../../ui/Loading';
import { Notice } from '../../../ui/Notice';
import { useLeaderName } from '../../leaders';
import { askingNotice } from '../askWords';

/** For whom a need is being said, above each question. */
export function AskingNotice({ leaderId, posted }: { leaderId: string; posted: boolean }) {
  const name = useLeaderName(leaderId);
  if (name === undefined) return <Awaited />;
  const { title, text } = askingNotice(name, posted);
  return (
    <Notice tone="plain" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
