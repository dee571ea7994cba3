import type { Need } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Quoted } from '../../../ui/Quoted';

/** The conflicts of interest that the head waived for a need, with the reasons; the broker reads them here too. */
export function Waivers({ waivers }: { waivers: NonNullable<Need['waivers']> }) {
  return (
    <Card title="Conflicts of interest that the head waived">
      {waivers.map(({ leaderId, name, reason, at }) => (
        <div key={leaderId}>
          <p>
            {name} declared a conflict of interest with the school. The head waived it for this need on{' '}
            <DateText value={at} />.
          </p>
          <Quoted label="The head’s reason" text={reason} />
        </div>
      ))}
    </Card>
  );
}
