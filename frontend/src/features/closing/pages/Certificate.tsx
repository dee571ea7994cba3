import { useParams } from 'react-router';
import type { Certificate as CertificateData } from '../../../api/types';
import { DownloadButton } from '../../../ui/DownloadButton';
import { DateText } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { FigureList } from '../parts/FigureList';
import { useCertificate, useCertificateFile } from '../queries';
import { leftWords, spanWords } from '../words';
import styles from '../closing.module.css';

/** The certificate of a month that was closed. */
export default function Certificate() {
  const { id = '' } = useParams();
  const file = useCertificateFile(id);
  return (
    <Query whole query={useCertificate(id)} what="the certificate">
      {(certificate) => <Shown certificate={certificate} file={file} />}
    </Query>
  );
}

function Shown({ certificate, file }: { certificate: CertificateData; file: () => Promise<Blob> }) {
  const { number, book, bookName, month, says, figures, signatures, reopened, reopenedBy } = certificate;
  const left = figures.filter(({ agrees }) => !agrees).length;
  return (
    <Page
      title={`Certificate ${number}`}
      crumbs={[
        { label: 'Months', to: '/closing' },
        { label: says, to: `/closing/${book.replace(':', '/')}/${month}` },
      ]}
      lead={
        <p>
          The books of {bookName} for {says} {reopenedBy ? 'were' : 'are'} closed. {spanWords(certificate)}.{' '}
          {leftWords(left)}.
        </p>
      }
      actions={
        <DownloadButton label="Download as PDF" name={`certificate-${number.replace('/', '-')}.pdf`} read={file} />
      }
    >
      {reopenedBy && (
        <Notice tone="waiting" title="This month was reopened">
          <p>
            {reopenedBy.byName} reopened it on <DateText value={reopenedBy.at} time />: {reopened}
          </p>
        </Notice>
      )}
      <FigureList figures={figures} through={certificate.through} />
      <section>
        <h2>Signed by two people</h2>
        <ul className={styles.signatures}>
          {signatures.map(({ byName, at }) => (
            <li key={byName + at}>
              {byName}, <DateText value={at} time />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
