import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import type { NextAction, Thread } from '../../api/types';
import { endText, waitText } from './nextText';
import { turnOf } from './turn';
import { verbOf } from './words';
import styles from './NextSteps.module.css';

interface NextStepsProps {
  thread: Thread;
  onStart: (action: NextAction) => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** These stand with their visits, or with the agreement. */
const elsewhere: NextAction['do'][] = ['record', 'sign-off', 'query', 'cancel-visit', 'cancel-agreement', 'set-purchase-order'];

/** What waits for this person, with its buttons; else what happens now, and what they could do all the same. */
export function NextSteps({ thread, onStart, heading }: NextStepsProps) {
  const waiting = thread.next.filter(({ waits }) => waits);
  const companions = (to: NextAction) => thread.next.filter((each) => !each.waits && each.on === to.on && each.do !== 'cancel-visit');
  const shown = new Set(waiting.flatMap((each) => [each, ...companions(each)]));
  const others = thread.next.filter((each) => !shown.has(each) && !elsewhere.includes(each.do));
  return (
    <section className={styles.box} data-waits={waiting.length > 0}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {waiting.length > 0 ? 'This waits for you' : nowTitle(thread)}
      </h2>
      {waiting.length === 0 && <p>{turnOf(thread)?.detail ?? endText(thread)}</p>}
      {waiting.map((action) => (
        <div key={action.do + action.on} className={styles.step}>
          <p>{waitText(action, thread)}</p>
          <Buttons thread={thread} actions={[action, ...companions(action)]} onStart={onStart} />
        </div>
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

function nowTitle(thread: Thread): string {
  const turn = turnOf(thread);
  return turn ? `Now: ${turn.title}` : 'Nothing waits for anybody';
}

interface ButtonsProps {
  thread: Thread;
  actions: NextAction[];
  onStart: (action: NextAction) => void;
}

/** One button an action; what waits stands out. */
export function Buttons({ thread, actions, onStart }: ButtonsProps) {
  return (
    <div className={styles.buttons} data-screen-only>
      {actions.map((action) => (
        <Button key={action.do + action.on} variant={action.waits ? 'filled' : 'default'} onClick={() => onStart(action)}>
          {verbOf(action, thread)}
        </Button>
      ))}
    </div>
  );
}
