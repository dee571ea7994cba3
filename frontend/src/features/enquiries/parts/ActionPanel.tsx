import { useEffect, useRef } from 'react';
import { useEditing } from '../../../api/useEditing';
import type { NextAction, Thread } from '../../../api/types';
import { useSay } from '../../../ui/Say';
import { type Doing, useAct } from '../act';
import { type PanelForm, type Said, MoveForm, RecordForm, TermsView } from '../../agreements';
import { panelWords } from '../panelWords';
import { PanelStale } from './PanelStale';
import { ProposeForm } from './ProposeForm';
import { Quoted } from '../../../ui/Quoted';
import { TextForm } from './TextForm';
import { useReadThread } from '../queries';
import styles from './NextSteps.module.css';

/** The same action in the thread as it is now; undefined when it can no longer be done. */
function sameAction(thread: Thread, { do: verb, on }: NextAction): NextAction | undefined {
  return thread.next.find((each) => each.do === verb && each.on === on);
}

/** One action that needs words, in place of what is next. What was typed outlives a change by someone else. */
export function ActionPanel({ doing: { action, seen }, onClose }: { doing: Doing; onClose: () => void }) {
  const act = useAct(seen.id);
  const read = useReadThread(seen.id);
  const say = useSay();
  const { title, what, done } = panelWords(action, seen);
  const editing = useEditing({ data: seen, etag: action.ifMatch }, async () => {
    const data = await read();
    return { data, etag: sameAction(data, action)?.ifMatch ?? '' };
  });

  async function save(said: Said) {
    if (!(await editing.save((etag) => act(action, etag, said)))) return false;
    say(done);
    onClose();
    return true;
  }

  const form: PanelForm = { action, thread: editing.base, save, onClose };
  return (
    <section className={styles.box} data-waits>
      <Heading>{title}</Heading>
      <p>{what}</p>
      {action.do === 'propose' && <AskedFor thread={seen} />}
      {editing.newer && (
        <PanelStale
          seen={editing.base}
          now={editing.newer}
          possible={sameAction(editing.newer, action) !== undefined}
          onKeep={editing.keep}
          onClose={onClose}
        />
      )}
      <Form {...form} />
    </section>
  );
}

/** What a leader answers, beside the answer. */
function AskedFor({ thread: { need, sides } }: { thread: Thread }) {
  if (!sides.includes('leader')) return null;
  return (
    <>
      {need.what && <Quoted label="What the school asks for" text={need.what} />}
      {need.success && <Quoted label="What would show success" text={need.success} />}
    </>
  );
}

function Form(form: PanelForm) {
  switch (form.action.do) {
    case 'propose':
      return <ProposeForm {...form} />;
    case 'move-visit':
      return <MoveForm {...form} />;
    case 'record':
      return <RecordForm {...form} />;
    case 'grant':
    case 'refuse':
      return (
        <>
          <ReleaseTerms thread={form.thread} releaseId={form.action.on} />
          <TextForm {...form} />
        </>
      );
    default:
      return <TextForm {...form} />;
  }
}

function Heading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} data-asked className={styles.title}>
      {children}
    </h2>
  );
}

/** What the home head is asked to release the leader for. */
export function ReleaseTerms({ thread: { releases, proposals }, releaseId }: { thread: Thread; releaseId: string }) {
  const release = releases.find(({ id }) => id === releaseId);
  const proposal = proposals.find(({ id }) => id === release?.proposalId);
  return proposal ? <TermsView terms={proposal} /> : null;
}
