import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { NextAction, Thread } from '../../../api/types';
import { dateText } from '../../../ui/format';
import { endTitle, nowText, waitText } from '../nextWords';
import { Money } from '../../../ui/Figures';
import { Quoted } from '../../../ui/Quoted';
import { verbOf } from '../words';
import styles from './NextSteps.module.css';

interface NextStepsProps {
  thread: Thread;
  onStart: (action: NextAction) => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** These stand with their visits, or with the agreement. */
const elsewhere: NextAction['do'][] = [
  'record',
  'sign-off',
  'query',
  'refuse-expenses',
  'cancel-visit',
  'move-visit',
  'withdraw-move',
  'cancel-agreement',
  'set-purchase-order',
];

/** What waits for this person, with its buttons; else what happens now, and what they could do all the same. */
export function NextSteps({ thread, onStart, heading }: NextStepsProps) {
  const waiting = thread.next.filter(({ waits }) => waits);
  const companions = (to: NextAction) => companionsOf(to, thread.next);
  const shown = shownAbove(thread.next);
  const others = thread.next.filter((each) => !shown.has(each) && !elsewhere.includes(each.do));
  return (
    <section className={styles.box} data-waits={waiting.length > 0} data-screen-only={waiting.length > 0 || undefined}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {waiting.length > 0 ? 'Your turn' : (thread.turn?.title ?? endTitle(thread))}
      </h2>
      {waiting.length === 0 && <p>{nowText(thread)}</p>}
      {thread.clashes.map(({ name, side, sentence }) => (
        <p key={side + name} className={styles.clash}>
          {sentence}
        </p>
      ))}
      {!thread.turn && thread.mayAskOthers && (
        <Button component={Link} to={`/needs/${thread.need.id}`} data-screen-only>
          See who else fits
        </Button>
      )}
      {waiting.map((action) => (
        <Step key={action.do + action.on} action={action}>
          <p>{waitText(action, thread)}</p>
          <Recorded action={action} thread={thread} />
          <Buttons thread={thread} actions={[action, ...companions(action)]} onStart={onStart} />
        </Step>
      ))}
      {others.length > 0 && (
        <div className={styles.others} data-screen-only>
          <p>You can also:</p>
          <Buttons thread={thread} actions={others} onStart={onStart} />
        </div>
      )}
    </section>
  );
}

/** One thing to do; the one that the address names, as a row at home does, has the focus. */
function Step({ action, children }: { action: NextAction; children: ReactNode }) {
  const [params] = useSearchParams();
  const step = useRef<HTMLDivElement>(null);
  const named = params.get('do') === action.do && params.get('on') === action.on;
  useEffect(() => {
    if (named) step.current?.focus();
  }, [named]);
  return (
    <div ref={step} tabIndex={-1} data-asked={named || undefined} className={styles.step}>
      {children}
    </div>
  );
}

/** What waits and what else may be answered to it: these buttons stand at the top, and nowhere else. */
export function shownAbove(next: NextAction[]): ReadonlySet<NextAction> {
  return new Set(next.filter(({ waits, beside }) => waits || beside));
}

/** What is to be signed off is read where it is signed. */
function Recorded({ action, thread }: { action: NextAction; thread: Thread }) {
  const visit = action.do === 'sign-off' ? thread.visits.find(({ id }) => id === action.on) : undefined;
  if (!visit?.record) return null;
  return (
    <>
      <Quoted label="What was done" text={visit.record} />
      {visit.claim && (
        <p>
          Expenses: <Money amount={visit.claim.sum} /> for {visit.claim.words}
        </p>
      )}
    </>
  );
}

/** The other answers to one that waits. Of visits only those of the same one. */
function companionsOf(action: NextAction, next: NextAction[]): NextAction[] {
  return next.filter(({ beside, on }) => beside === action.do && (!action.date || on === action.on));
}

interface ButtonsProps {
  thread: Thread;
  actions: NextAction[];
  onStart: (action: NextAction) => void;
}

/** What people can do about a visit that is to come, and seldom do. */
const small: NextAction['do'][] = ['cancel-visit', 'move-visit', 'withdraw-move'];

/** One button an action; what waits stands out. */
export function Buttons({ thread, actions, onStart }: ButtonsProps) {
  return (
    <div className={styles.buttons} data-screen-only>
      {actions.map((action) => (
        <Button
          key={action.do + action.on}
          aria-label={action.date ? `${verbOf(action, thread)}, ${dateText(action.date)}` : undefined}
          variant={action.waits ? 'filled' : 'default'}
          size={small.includes(action.do) ? 'compact-md' : 'md'}
          onClick={() => onStart(action)}
        >
          {verbOf(action, thread)}
        </Button>
      ))}
    </div>
  );
}
