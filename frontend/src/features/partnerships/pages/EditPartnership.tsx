import { useNavigate, useParams } from 'react-router';
import { NotFound } from '../../../session/NotFound';
import type { Tagged } from '../../../api/client';
import type { Partnership } from '../../../api/types';
import { useEditing } from '../../../api/useEditing';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { changesBetween, Stale } from '../../../ui/Stale';
import { both, partnershipValues, type PartnershipValues, toTerms } from '../partnershipForm';
import { PartnershipForm } from '../parts/PartnershipForm';
import { brokerageText, daysText, kindWord, lateText, paymentText, sameTrustText, sellerText } from '../words';
import { raisingText } from '../../parties';
import { useAllPartnerships, useChangePartnership, usePartnership, useReadPartnership } from '../queries';

/** A broker or an operator changes a partnership's terms. */
export default function EditPartnership() {
  const { id = '' } = useParams();
  const partnership = usePartnership(id);
  const all = useAllPartnerships();
  return (
    <Query whole query={partnership} what="the partnership">
      {(start) =>
        !start.data.mayChange ? (
          <NotFound />
        ) : (
          <Page
            narrow
            title="Change the terms"
            crumbs={[
              { label: 'Partnerships', to: '/partnerships' },
              { label: start.data.name, to: `/partnerships/${id}` },
            ]}
          >
            <Query whole query={all} what="the partnerships">
              {(every) => <Edit key={id} start={start} every={every} />}
            </Query>
          </Page>
        )
      }
    </Query>
  );
}

const compared = (every: Partnership[]) => [
  { label: 'Name', text: ({ name }: Partnership) => name },
  { label: 'Kind', text: kindWord },
  { label: 'Belongs to', text: ({ parentId }: Partnership) => every.find(({ id }) => id === parentId)?.name ?? 'None' },
  { label: 'Brokerage', text: brokerageText },
  { label: 'Needs widen after', text: ({ widenDays }: Partnership) => daysText(widenDays) },
  { label: 'Who sells the support', text: sellerText },
  { label: 'Invoices are due', text: paymentText },
  { label: 'Invoices are drafted', text: ({ raising }: Partnership) => raisingText(raising) },
  { label: 'Late cancellation', text: lateText },
  { label: 'Schools of one trust', text: sameTrustText },
];

function Edit({ start, every }: { start: Tagged<Partnership>; every: Partnership[] }) {
  const { id } = start.data;
  const editing = useEditing(start, useReadPartnership(id));
  const change = useChangePartnership(id);
  const say = useSay();
  const navigate = useNavigate();

  async function send(values: PartnershipValues) {
    if (!(await editing.save((etag) => change.mutateAsync({ etag, body: toTerms(values) })))) return false;
    say(`The terms of ${values.name} are changed`);
    await navigate(`/partnerships/${id}`);
    return true;
  }

  return (
    <PartnershipForm
      start={partnershipValues(start.data)}
      parents={every.filter((each) => each.id !== id)}
      verb="Save the terms"
      keep={`partnership.${id}`}
      send={send}
      above={(typed, put) =>
        editing.newer && (
          <Stale
            changes={changesBetween(editing.base, editing.newer, compared(every))}
            onKeep={() => {
              if (editing.newer) put(both(partnershipValues(editing.base), typed, partnershipValues(editing.newer)));
              editing.keep();
            }}
            onDiscard={() => {
              if (editing.newer) put(partnershipValues(editing.newer));
              editing.keep();
            }}
          />
        )
      }
    />
  );
}
