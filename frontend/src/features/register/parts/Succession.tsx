import { Button } from '@mantine/core';
import { useState } from 'react';
import type { School } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { DateText } from '../../../ui/Figures';
import { Loading } from '../../../ui/Loading';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { SchoolPicker } from './SchoolPicker';
import { schoolPlace, useSchool, useSucceed } from '../queries';
import styles from './Succession.module.css';

/** One closed school, with what the register names as its successors. */
export function Succession({ school }: { school: School }) {
  const [chosen, setChosen] = useState<School | null>(null);
  const [other, setOther] = useState<School | null>(null);
  const { mutateAsync: succeed } = useSucceed();
  const say = useSay();

  async function confirm(to: School) {
    await succeed({ from: school.urn, to: to.urn });
    say(`${school.name} is followed by ${to.name}. What belonged to it follows now.`);
  }

  return (
    <Card title={school.name}>
      <p>
        {schoolPlace(school)}.{' '}
        {school.closedOn && (
          <>
            Closed on <DateText value={school.closedOn} />.
          </>
        )}
      </p>
      <ul className={styles.successors}>
        {(school.successors ?? []).map((link) => (
          <li key={link.urn}>
            <Candidate urn={link.urn} kind={link.kind} onChoose={setChosen} />
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <SchoolPicker label="Or another school" value={other} onChange={setOther} />
        {other && (
          <Button variant="default" onClick={() => setChosen(other)}>
            Let it follow to this school
          </Button>
        )}
      </div>
      {chosen && (
        <Confirm
          opened
          onClose={() => setChosen(null)}
          title={`${chosen.name} follows ${school.name}`}
          what={`People, needs, leaders and agreements of ${school.name} (URN ${school.urn}) belong to ${chosen.name} from then on.`}
          whom={`${chosen.name} (URN ${chosen.urn})`}
          verb="Confirm the successor"
          onConfirm={() => confirm(chosen)}
        />
      )}
    </Card>
  );
}

interface CandidateProps {
  urn: string;
  /** How it follows, in the register's words. */
  kind: string;
  onChoose: (school: School) => void;
}

function Candidate({ urn, kind, onChoose }: CandidateProps) {
  const { data, isError } = useSchool(urn);
  if (isError)
    return (
      <p>
        The register names URN {urn} ({kind}), which is not among the schools here.
      </p>
    );
  if (!data) return <Loading what={`URN ${urn}`} />;
  return (
    <>
      <div>
        <strong>{data.name}</strong> {data.status !== 'open' && <Status tone="bad">Not open</Status>}
        <br />
        {schoolPlace(data)}. {kind.replace(' - ', ', ')}.
      </div>
      {data.status === 'open' && (
        <Button onClick={() => onChoose(data)} aria-label={`Confirm as successor: ${data.name}`}>
          Confirm as successor
        </Button>
      )}
    </>
  );
}
