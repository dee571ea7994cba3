import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useAccount } from '../../../session/provider';
import { forgetTyped, typedKey } from '../../../session/typed';
import { useActing } from '../../../session/acting';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Posting } from '../parts/Posting';
import { searchedFor } from '../searched';
import { recall } from '../useNeedForm';

/** Posting a need from the beginning. */
export default function NewNeed() {
  const { id } = useAccount();
  const { membership, memberships } = useActing();
  const [params] = useSearchParams();
  // Who waits to be let in begins a draft of their own.
  const as = [membership, ...memberships.filter(({ state }) => state === 'pending')].find(
    (each) => each?.may?.draftNeeds,
  );
  if (!as) return <NotForYou />;
  const urn = as.place.id;
  return <Begin key={as.id} urn={urn} waits={as.state === 'pending'} keepKey={typedKey(id, keptAs(urn, params))} />;
}

/** A need that begins with a search is another than the one that begins with nothing. */
function keptAs(urn: string, params: URLSearchParams): string {
  const begun = new URLSearchParams(params);
  begun.delete('step');
  return `need.new.${urn}${begun.size > 0 ? `.${begun}` : ''}`;
}

/**
 * What was typed and not saved is there again when one comes back. What was saved is a draft by then, in the list of
 * needs: coming anew, rather than going from step to step, begins another.
 */
function resume(keepKey: string, arriving: boolean): boolean {
  const kept = recall(keepKey);
  if (arriving && kept?.base) forgetTyped(keepKey);
  return arriving || kept?.base !== undefined;
}

function Begin({ urn, waits, keepKey }: { urn: string; waits: boolean; keepKey: string }) {
  const [params] = useSearchParams();
  const arriving = params.get('step') === null;
  const [known] = useState(() => resume(keepKey, arriving));
  if (!known) return <Navigate replace to="/needs/new" />;
  const begun = { form: searchedFor(params), wanted: params.get('ask') ?? undefined };
  return <Posting urn={urn} start={null} begun={begun} waits={waits} keepKey={keepKey} />;
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
