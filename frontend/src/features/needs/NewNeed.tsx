import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAccount } from '../../api/provider';
import { useActing } from '../../app/acting';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { askOf } from './needForm';
import { NeedWizard } from './NeedWizard';
import { useDraftNeed, useReadNeed } from './useNeeds';

/** The first step of posting; once it is saved there is a draft, which has an address of its own. */
export default function NewNeed() {
  const { membership } = useActing();
  const mayPost = membership?.place.kind === 'school' && (membership.role === 'head' || membership.role === 'senior');
  if (!mayPost) return <NotForYou />;
  return <Begin key={membership.id} urn={membership.place.id} />;
}

function Begin({ urn }: { urn: string }) {
  const account = useAccount();
  const navigate = useNavigate();
  const step = useSearchParams()[0].get('step') ?? 'what';
  const draft = useDraftNeed();
  const [id, setId] = useState('');
  const read = useReadNeed(id);

  useEffect(() => {
    if (step === 'what') return;
    void navigate(id === '' ? '/needs/new' : `/needs/${id}/edit?step=${step}`, { replace: true });
  }, [id, step, navigate]);

  return (
    <NeedWizard
      title="Post a need"
      start={null}
      keepKey={`lateral.need.new.${account.id}.${urn}`}
      read={read}
      save={async (_, number, form) => {
        const kept = await draft.mutateAsync({ ...askOf(form), urn, step: number });
        setId(kept.data.id);
        return kept;
      }}
      finishVerb="Post need"
      finish={() => Promise.resolve()}
      onFinish={() => undefined}
    />
  );
}

function NotForYou() {
  return (
    <Page narrow title="Post a need">
      <Notice tone="plain" title="Heads and other senior leaders post needs">
        <p>If you are one at another school, choose it under your name at the top of the page.</p>
      </Notice>
    </Page>
  );
}
