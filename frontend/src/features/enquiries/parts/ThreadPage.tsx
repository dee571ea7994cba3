import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { NextAction, Thread } from '../../../api/types';
import { Page } from '../../../ui/Page';
import { Status } from '../../../ui/Status';
import { ActionPanel } from './ActionPanel';
import { AgreementCard, Visits } from '../../agreements';
import { Asked } from './Asked';
import { ConfirmAction, isConfirmed } from './ConfirmAction';
import type { Doing } from '../act';
import { Buttons, NextSteps, shownAbove } from './NextSteps';
import { Proposals } from './Proposals';
import { ThreadChecks } from './ThreadChecks';
import { ThreadTimeline } from './ThreadTimeline';
import { askingText, enquiryWord, homeText } from '../words';

/** The one page of a thread: who and what, what is next, what was agreed, what happened. */
export function ThreadPage({ thread }: { thread: Thread }) {
  const [doing, setDoing] = useState<Doing | null>(useAskedFor(thread));
  const next = useFocusAfter(doing);
  const start = (action: NextAction) => setDoing({ action, seen: thread });
  const forget = useForgotten();
  const close = () => {
    setDoing(null);
    forget();
  };
  const propose = thread.next.find((action) => action.do === 'propose');
  const { word, tone } = enquiryWord(thread);
  const confirmed = doing !== null && isConfirmed(doing.action);
  // A second form would cost what was typed into the first.
  const startBelow = doing && !confirmed ? undefined : start;
  const buttons = (actions: NextAction[]) =>
    startBelow && actions.length > 0 ? <Buttons thread={thread} actions={actions} onStart={startBelow} /> : null;
  const above = shownAbove(thread.next);
  const agreed = thread.agreement;
  return (
    <Page
      title={thread.service.title}
      eyebrow={thread.agreement ? `Enquiry ${thread.ref}, agreement ${thread.agreement.ref}` : `Enquiry ${thread.ref}`}
      // Finance officers look on without a side, and come from the agreements.
      crumbs={[
        thread.sides.length > 0 ? { label: 'Enquiries', to: '/enquiries' } : { label: 'Agreements', to: '/agreements' },
      ]}
      actions={<Status tone={tone}>{word}</Status>}
      lead={
        <p>
          {askingText(thread.asking)}
          {thread.asking.name ? ' ' : ', '}
          asked {thread.leader.name} of {homeText(thread.leader)}.
        </p>
      }
    >
      {doing && !confirmed ? (
        <ActionPanel key={doing.action.do + doing.action.on} doing={doing} onClose={close} />
      ) : (
        <NextSteps thread={thread} onStart={start} heading={next} />
      )}
      {confirmed && <ConfirmAction doing={doing} onClose={close} onPropose={propose && (() => start(propose))} />}
      {agreed && (
        <AgreementCard
          agreement={agreed}
          changes={thread.changes}
          buttons={buttons(
            thread.next.filter(({ on }) => on === agreed.id).map((action) => ({ ...action, waits: false })),
          )}
        />
      )}
      <ThreadChecks thread={thread} />
      <Visits
        thread={thread}
        buttonsFor={(ids) => buttons(thread.next.filter((each) => ids.includes(each.on) && !above.has(each)))}
      />
      {/* Until it is agreed, the proposal is what people came to read. */}
      {!thread.agreement && <Proposals thread={thread} />}
      <Asked thread={thread} />
      {thread.agreement && <Proposals thread={thread} />}
      <ThreadTimeline thread={thread} />
    </Page>
  );
}

/**
 * The form that the address names, as "?do=record&on=visit_1" of a row at home: open at once, unless it is only
 * confirmed. A release is looked at first: its form would hide the other answer.
 */
function useAskedFor(thread: Thread): Doing | null {
  const [params] = useSearchParams();
  const action = thread.next.find(({ do: verb, on }) => verb === params.get('do') && on === params.get('on'));
  return action && !isConfirmed(action) && action.do !== 'grant' ? { action, seen: thread } : null;
}

/** Takes the form that is over out of the address: a page that is loaded again does not open it anew. */
function useForgotten() {
  const [params, setParams] = useSearchParams();
  return () => {
    if (!params.has('do')) return;
    params.delete('do');
    params.delete('on');
    setParams(params, { replace: true, preventScrollReset: true });
  };
}

/** When an action is over its button is gone: the focus goes to what is next. */
function useFocusAfter(doing: Doing | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasDoing = useRef(false);
  useEffect(() => {
    if (wasDoing.current && doing === null) heading.current?.focus();
    wasDoing.current = doing !== null;
  }, [doing]);
  return heading;
}
