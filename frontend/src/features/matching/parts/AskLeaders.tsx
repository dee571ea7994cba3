import { Button, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import type { Match, Need } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { Reasons } from '../../../ui/Cards';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { StickyBar } from '../../../ui/StickyBar';
import { addDays, londonInstant, weekday } from '../../../ui/day';
import { quoteText } from '../../agreements';
import { useSendEnquiries } from '../queries';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

interface AskLeadersProps {
  need: Need;
  chosen: Match[];
  onSent: () => void;
}

/** Replies are due at five in the afternoon. */
const replyHour = 17;

/** A week from today, on a weekday, or the need's last day if that is sooner. */
export function usualReplyDay(need: Pick<Need, 'byOn'>, today: string): string {
  const week = weekday(addDays(today, 7));
  return need.byOn && need.byOn < week ? need.byOn : week;
}

function verb(count: number): string {
  return count === 1 ? 'Send enquiry' : `Send ${count} enquiries`;
}

function namesOf(chosen: Match[]): string {
  return new Intl.ListFormat('en-GB').format(chosen.map(({ leader }) => leader.name));
}

const formId = 'enquiry-form';

/** Leads to the enquiry that one writes. */
export function toEnquiry() {
  const form = document.getElementById(formId);
  form?.scrollIntoView({ block: 'start' });
  form?.querySelector('textarea')?.focus({ preventScroll: true });
}

/** The enquiry to those who are chosen, with a bar that leads to it from wherever one is in the list. */
export function AskLeaders({ need, chosen, onSent }: AskLeadersProps) {
  const names = namesOf(chosen);
  return (
    <>
      <StickyBar says={`Chosen: ${names}`}>
        <Button onClick={toEnquiry}>Write the enquiry</Button>
      </StickyBar>
      <div id={formId}>
        <Card
          title={chosen.length === 1 ? `Your enquiry to ${names}` : `Your enquiry to ${chosen.length} leaders`}
          level={3}
        >
          <EnquiryForm need={need} chosen={chosen} names={names} onSent={onSent} />
        </Card>
      </div>
    </>
  );
}

function EnquiryForm({ need, chosen, names, onSent }: AskLeadersProps & { names: string }) {
  const say = useSay();
  const send = useSendEnquiries(need.id);
  const { today } = useActing();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { message: '', replyBy: usualReplyDay(need, today), disclose: need.named ? 'yes' : '' },
    validate: {
      message: (text) => (text.trim() === '' ? 'Say what you would like from the leader' : null),
      replyBy: (date) => (date === '' ? 'Choose by when you would like an answer' : null),
      disclose: (choice) => (choice === '' ? 'Choose whether they learn which school asks' : null),
    },
    keep: `enquiry.${need.id}`,
    send: async ({ message, replyBy, disclose }) => {
      const serviceIds = chosen.map(({ service }) => service.id);
      const body = { serviceIds, message, replyBy: londonInstant(replyBy, replyHour), disclose: disclose === 'yes' };
      const { items } = await send.mutateAsync(body);
      say(
        items.length === 1
          ? `Enquiry ${items[0]?.ref ?? ''} is sent to ${names}`
          : `${items.length} enquiries are sent`,
      );
      onSent();
      document.getElementById('enquiries')?.focus();
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <Reasons
          label="What it would cost"
          sentences={chosen.map(({ leader, quote }) => `${leader.name}: ${quoteText(quote, leader.homeName)}`)}
        />
        <LongText
          most={limits.long}
          label="Your message"
          description={
            chosen.length === 1
              ? 'They see the need as well'
              : `Each of ${names} gets this message and sees the need; none learns of the others.`
          }
          minRows={5}
          {...field('message')}
        />
        <TextInput
          type="date"
          label="Reply by"
          description="By five in the afternoon. Without an answer the enquiry then ends."
          {...field('replyBy')}
        />
        {!need.named && (
          <Radio.Group label="Do they learn which school asks?" {...field('disclose')}>
            <Stack gap="sm" mt="xs" mb="xs">
              <Radio value="no" label="Not yet" description="They see phase, size, region and what you wrote" />
              <Radio
                value="yes"
                label={`Yes, name ${need.school?.name ?? 'our school'}`}
                description="Their home school can see it too. It is logged, and cannot be taken back."
              />
            </Stack>
          </Radio.Group>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {verb(chosen.length)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
