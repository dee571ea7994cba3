import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { May, Membership } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { NotFound } from '../../../session/NotFound';
import { Page } from '../../../ui/Page';
import { SchoolPicker, useSchoolName } from '../../register';
import { Holders } from '../parts/Holders';
import { HelpLocked } from '../parts/HelpLocked';
import { InviteList } from '../parts/InviteList';
import { InviteForm } from '../parts/InviteForm';
import { OpenInvitations } from '../parts/OpenInvitations';
import type { Place } from '../queries';
import styles from '../people.module.css';

/** Who holds which role in a place, who is invited to it, and inviting. Heads, brokers and operators decide here. */
export default function People() {
  const { membership, may } = useActing();
  const urn = useSearchParams()[0].get('school');
  if (!membership || !may.managePeople) return <NotFound />;
  if ((may.broker || may.operate) && urn) return <OfSchool key={urn} urn={urn} />;
  return <OfOwn key={membership.id} place={membership.place} may={may} />;
}

function OfOwn({ place, may: { broker, operate } }: { place: Membership['place']; may: Partial<May> }) {
  return (
    <Page
      title="People"
      lead={<p>Who acts for {place.kind === 'service' ? 'Lateral itself' : place.name}, and as what.</p>}
      actions={<Asking />}
    >
      <PeopleOf place={place} name={place.name} />
      {(broker || operate) && (
        <>
          <InviteList />
          <OtherSchool operates={operate === true} />
        </>
      )}
      {operate && <HelpLocked />}
    </Page>
  );
}

function OfSchool({ urn }: { urn: string }) {
  const name = useSchoolName(urn);
  return (
    <Page
      title={name}
      lead={<p>Who acts for this school, and as what.</p>}
      crumbs={[{ label: 'People', to: '/people' }]}
      place={`people of ${urn}`}
    >
      <PeopleOf place={{ kind: 'school', id: urn }} name={name} />
    </Page>
  );
}

function Asking() {
  return (
    <>
      <Button component={Link} to="/record" variant="default">
        Record of who did what
      </Button>
      <Button component={Link} to="/approvals" variant="default">
        Who asks to join
      </Button>
    </>
  );
}

function PeopleOf({ place, name }: { place: Place; name: string }) {
  return (
    <>
      <Holders place={place} />
      <OpenInvitations place={place} />
      <InviteForm place={place} name={name} />
    </>
  );
}

/** A broker also decides in members that have no head, an operator in every school. */
function OtherSchool({ operates }: { operates: boolean }) {
  const setParams = useSearchParams()[1];
  return (
    <section className={styles.picker}>
      <h2>People of a school</h2>
      {!operates && (
        <p>
          You look after the members of your partnership that have no head here. Every other school decides for itself.
        </p>
      )}
      <SchoolPicker
        label="Which school?"
        value={null}
        onChange={(school) => school && setParams({ school: school.urn })}
      />
    </section>
  );
}
