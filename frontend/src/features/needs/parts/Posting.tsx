import { useNavigate } from 'react-router';
import type { Tagged } from '../../../api/client';
import { forgetTyped } from '../../../session/typed';
import type { Ask, Need } from '../../../api/types';
import { useSay } from '../../../ui/Say';
import { useLeaderName } from '../../leaders';
import { askingTitle } from '../askWords';
import { askOf, type NeedForm } from '../needForm';
import { AskingNotice } from './AskingNotice';
import { NeedWizard } from './NeedWizard';
import { useDraftNeed, useMoveNeed, useReadNeed, useSaveNeed } from '../queries';
import { useWanted } from '../wanted';

interface PostingProps {
  /** The school that has the need. */
  urn: string;
  /** Null for a need that is not even a draft: the first step that is saved makes it one. */
  start: Tagged<Need> | null;
  /** What a new need begins with, and the leader whom the school wants to ask. */
  begun?: { form: Partial<NeedForm>; wanted: string | undefined };
  /** The person waits to be let in: they keep a draft, and post it later. */
  waits: boolean;
  keepKey: string;
}

/** The wizard with what it saves: a draft until it is posted, or an open need. */
export function Posting({ urn, start, begun, waits, keepKey }: PostingProps) {
  const navigate = useNavigate();
  const say = useSay();
  const draft = useDraftNeed();
  const save = useSaveNeed();
  const move = useMoveNeed();
  const read = useReadNeed();
  const { remember, wantedFor } = useWanted();
  const wanted = begun?.wanted ?? (start ? wantedFor(start.data.id) : undefined);
  const asked = useLeaderName(wanted);
  const posted = start !== null && start.data.state !== 'draft';

  async function begin(ask: Ask) {
    const made = await draft.mutateAsync({ ...ask, urn });
    if (begun?.wanted) remember(made.data.id, begun.wanted);
    return made;
  }

  async function finish({ data: { id, ref, mayPost }, etag }: Tagged<Need>) {
    if (mayPost) {
      await move.mutateAsync({ id, move: 'post', etag });
      say(`${ref} is posted. Here is who fits.`);
    } else if (waits) {
      say(`${ref} is kept as your draft. You can post it once the school has let you in.`);
    }
    forgetTyped(keepKey);
    await navigate(`/needs/${id}`);
  }

  return (
    <NeedWizard
      title={posted ? `Change ${start.data.ref}` : wanted ? askingTitle(asked) : waits ? 'Draft a need' : 'Post a need'}
      start={start}
      notice={wanted && <AskingNotice leaderId={wanted} posted={posted} />}
      begun={begun?.form}
      keepKey={keepKey}
      read={read}
      save={({ base, form }) => {
        const ask = askOf(form);
        return base ? save.mutateAsync({ id: base.data.id, etag: base.etag, ask }) : begin(ask);
      }}
      another={posted ? undefined : (form) => draft.mutateAsync({ ...askOf(form), urn })}
      finishVerb={waits ? 'Keep this draft' : posted ? 'Finish' : 'Post need'}
      finish={finish}
    />
  );
}
