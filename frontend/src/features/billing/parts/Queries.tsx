import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import type { Invoice } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Quoted } from '../../../ui/Quoted';
import { DealingForm } from './DealingForm';

export interface QueriesProps {
  invoice: Tagged<Invoice>;
  /** Told what was done. */
  onDone: (said: string) => void;
}

/** What the payer asked about the invoice, with the answers; each side can say something. */
export function Queries({ invoice, onDone }: QueriesProps) {
  const { queries, queried, mayQuery, mayAnswerQuery, issuerName, payerName } = invoice.data;
  const [open, setOpen] = useState(false);
  if (queries.length === 0 && !mayQuery) return null;
  const done = (said: string) => {
    setOpen(false);
    onDone(said);
  };
  return (
    <Card title="Questions about this invoice">
      {queries.map((each) => (
        <div key={each.at}>
          <Quoted label={`${each.byName} of ${payerName} asked`} text={each.words} />
          {each.answer && <Quoted label={`${each.answeredByName ?? issuerName} answered`} text={each.answer} />}
          <p>
            Asked on <DateText value={each.at} />
            {each.answeredAt ? (
              <>
                , answered on <DateText value={each.answeredAt} />
              </>
            ) : (
              queried && ', and not answered yet. There are no reminders meanwhile'
            )}
            .
          </p>
        </div>
      ))}
      {mayQuery && (
        <>
          {queries.length === 0 && <p>Is something wrong or unclear? Ask before you pay. {issuerName} answers here.</p>}
          <Button variant="default" onClick={() => setOpen(true)}>
            Ask about this invoice
          </Button>
        </>
      )}
      {mayAnswerQuery && <Button onClick={() => setOpen(true)}>Answer</Button>}
      {open && mayQuery && (
        <DealingForm
          invoice={invoice}
          does="query"
          title="Ask about this invoice"
          label="What do you want to know, or what is wrong?"
          verb="Ask"
          missing="Say what you want to know, or what is wrong"
          onClose={() => setOpen(false)}
          onDone={() => done(`${issuerName} is told, and answers here.`)}
        >
          <p>{issuerName} is told at once. You get no reminder until it has answered.</p>
        </DealingForm>
      )}
      {open && mayAnswerQuery && (
        <DealingForm
          invoice={invoice}
          does="answer"
          title="Answer the question"
          label="Your answer"
          verb="Send the answer"
          missing="Write your answer"
          onClose={() => setOpen(false)}
          onDone={() => done(`${payerName} is told.`)}
        >
          <p>{payerName} is told, and is reminded again from then on.</p>
        </DealingForm>
      )}
    </Card>
  );
}
