import type { LeaderService } from '../../../api/types';
import { Themes, formats, labels, phases } from '../../themes';
import { priceText, whereText } from '../words';
import styles from '../leaders.module.css';

/** What a service is about, for whom, how, where and at what price. */
export function ServiceFacts({ service }: { service: LeaderService }) {
  return (
    <>
      {service.description && <p className={styles.said}>{service.description}</p>}
      <dl className={styles.facts}>
        <dt>About</dt>
        <dd>
          <Themes ids={service.themes} />
        </dd>
        <dt>For</dt>
        <dd>{labels(phases, service.phases)}</dd>
        <dt>How</dt>
        <dd>{labels(formats, service.formats)}</dd>
        <dt>Where</dt>
        <dd>{whereText(service)}</dd>
        <dt>Price</dt>
        <dd>{priceText(service)}</dd>
      </dl>
    </>
  );
}
