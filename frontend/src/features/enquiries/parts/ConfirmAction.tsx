import { isStale, Problem } from '../../../api/problem';
import type { Trouble } from '../../../ui/trouble';
import type { NextAction, Quote, Thread } from '../../../api/types';
import { useNavigate } from 'react-router';
import { Confirm, type Instead } from '../../../ui/Confirm';
import { dateText, ended, halfDaysText } from '../../../ui/format';
import { useSay } from '../../../ui/Say';
import { paid, quoteText, vatText } from '../../agreements';
import { type Doing, useAct } from '../act';
import { threadChanges } from '../threadChanges';
import { whenText } from '../../diary';
import { schoolName } from '../words';
import { useFreshThread } from '../queries';

interface Words {
  title: string;
  what: string;
  whom: string;
  amount?: { pence: number; currency: string } | undefined;
  amountIs?: string | undefined;
  afterwards?: string | undefined;
  verb: string;
  done: string;
}

/** Agreeing and signing off bind for good and need no words: they are confirmed, not filled in. */
export function isConfirmed({ do: verb }: NextAction): boolean {
  return verb === 'accept' || verb === 'sign-off' || verb === 'agree-move' || verb === 'withdraw-move';
}

interface ConfirmActionProps {
  doing: Doing;
  onClose: () => void;
  /** Begins a proposal of the school's own; undefined where it cannot make one. */
  onPropose: (() => void) | undefined;
}

/** Says once what agreeing or signing off does, to whom and for how much, and does it. */
export function ConfirmAction({ doing: { action, seen }, onClose, onPropose }: ConfirmActionProps) {
  const navigate = useNavigate();
  const act = useAct(seen.id);
  const fresh = useFreshThread(seen.id);
  const say = useSay();
  const { done, ...words } = wordsOf(action, seen);

  async function confirm() {
    try {
      await act(action, action.ifMatch);
    } catch (error) {
      throw isStale(error) ? changed(seen, await fresh()) : withFields(error);
    }
    say(done);
  }

  function instead({ code }: Trouble): Instead | undefined {
    if (action.do !== 'accept') return undefined;
    if (otherDates.includes(code)) return onPropose && { verb: 'Propose something else', onDo: onPropose };
    if (otherLeader.includes(code))
      return { verb: 'See who else fits', onDo: () => void navigate(`/needs/${seen.need.id}`) };
    return undefined;
  }
  return <Confirm opened onClose={onClose} {...words} onConfirm={confirm} instead={instead} />;
}

/** Refusals after which other dates help, and those after which only another leader does. */
const otherDates = ['half_day_taken', 'dates_past', 'not_released'];
const otherLeader = ['leader_retired', 'designation_lapsed'];

/** A refusal that says what changed, since a dialog has no place for more. */
function changed(seen: Thread, now: Thread): Problem {
  const changes = threadChanges(seen, now).map(
    ({ label, before, now: is }) => ended(`${label}: was “${before}”, is now “${is}”`),
  );
  const detail = ['This changed while you were looking at it.', ...changes, 'Go back and read it again.'].join(' ');
  return new Problem({ status: 412, title: 'This changed while you were looking at it', detail });
}

/** A refusal whose fields are told in its sentence, as which half-days somebody else has by now; then what to do. */
function withFields(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const { status, title, code, errors } = error;
  const messages = errors.map(({ message }) => message);
  const detail = code === 'half_day_taken' ? messages : [error.detail, ...messages];
  return new Problem({ status, title, code, detail: [...detail, ...toDo(code)].filter(Boolean).join(' ') });
}

/** What to do after a refusal to agree. */
function toDo(code: string): string[] {
  if (otherDates.includes(code)) return ['Nothing was agreed. Propose other half-days instead.'];
  if (otherLeader.includes(code)) return ['Nothing was agreed. Ask somebody else instead.'];
  return [];
}

function wordsOf(action: NextAction, seen: Thread): Words {
  if (action.do === 'accept') return acceptWords(action, seen);
  return action.do === 'sign-off' ? signOffWords(action, seen) : moveWords(action, seen);
}

function moveWords({ on, do: verb }: NextAction, { moves, leader }: Thread): Words {
  const move = moves.find(({ id }) => id === on);
  const [from, to] = [whenText(move?.from ?? []), whenText(move?.to ?? [])];
  const whom = `${leader.name}, ${leader.homeName}`;
  if (verb === 'withdraw-move') {
    return {
      title: 'No longer ask to move the visit',
      what: `The visit of ${from} stays where it is.`,
      whom,
      verb: 'Take it back',
      done: 'Taken back',
    };
  }
  return {
    title: `Agree to move the visit to ${to}`,
    what: `The visit of ${from} is moved to ${to} once the other school and the home school have said yes. Its half-days of before are then free again.`,
    whom,
    verb: 'Agree',
    done: 'You agreed to move the visit',
  };
}

/** What can be done after an agreement. */
const afterwards =
  'Afterwards you can still move or cancel visits, or cancel the agreement. The other school reads why.';

/** The amount of a dialog, and whether VAT is in it; nothing where nothing is paid. */
function amountOf(quote: Quote): Pick<Words, 'amount' | 'amountIs'> {
  if (quote.pays.pence === 0) return {};
  return { amount: paid(quote), amountIs: vatText(quote.pays.pence, quote.paysWithVat?.pence) };
}

function acceptWords({ on, because }: NextAction, thread: Thread): Words {
  const { proposals, leader, checks } = thread;
  const proposal = proposals.find(({ id }) => id === on);
  const days = halfDaysText(proposal?.halfDays ?? 0);
  if (proposal?.from === 'school') {
    const released = because === 'released';
    return {
      title: `Agree to proposal ${proposal.number}`,
      what: `${
        released
          ? `${days} ${proposal.halfDays > 2 ? 'are' : 'is'} booked in your diary and the visits are planned. The two schools know of each other from now on.`
          : `${leader.homeName} is asked to release you for ${days}. It is agreed, and booked in your diary, as soon as it does.`
      } ${quoteText(proposal.quote, leader.homeName)}`,
      whom: schoolName(thread),
      ...amountOf(proposal.quote),
      afterwards,
      verb: 'Agree',
      done: released ? `Agreed: ${days}` : `You agreed; ${leader.homeName} is asked for the release`,
    };
  }
  return {
    title: `Agree to proposal ${proposal?.number ?? ''}`,
    what: `${days} ${(proposal?.halfDays ?? 0) > 2 ? 'are' : 'is'} booked in ${leader.name}’s diary and the visits are planned. Your other enquiries about this need are withdrawn. The two schools know of each other from now on.${proposal ? ` ${quoteText(proposal.quote, leader.homeName)}${lateText(proposal.quote)}` : ''}${lackingText(checks.lacking)}`,
    whom: `${leader.name}, ${leader.homeName}`,
    ...(proposal && amountOf(proposal.quote)),
    afterwards,
    verb: 'Agree',
    done: `Agreed: ${days} with ${leader.name}`,
  };
}

/** What is due if the school cancels a visit late, which it is told before it agrees. */
function lateText({ cancellation }: Quote): string {
  return cancellation ? ` ${cancellation}` : '';
}

/** What lacks before the leader enters the school: it stops nobody, and must not be overlooked. */
function lackingText(lacking: string[]): string {
  return lacking.length > 0 ? ` Please note: ${lacking.join(' ')}` : '';
}

function signOffWords({ on }: NextAction, { visits, leader }: Thread): Words {
  const visit = visits.find(({ id }) => id === on);
  const date = visit ? dateText(visit.date) : '';
  const priced = visit !== undefined && visit.quote.pays.pence > 0;
  return {
    title: `Sign off the visit of ${date}`,
    what: `You confirm that the visit took place as ${leader.name} recorded it.${priced ? ` It can then be invoiced. ${quoteText(visit.quote, leader.homeName)}` : ''}`,
    whom: `${leader.name}, ${leader.homeName}`,
    ...(visit && amountOf(visit.quote)),
    verb: 'Sign off visit',
    done: `Visit of ${date} signed off`,
  };
}
