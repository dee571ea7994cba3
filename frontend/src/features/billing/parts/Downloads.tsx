import { DownloadButton } from '../../../ui/DownloadButton';

export interface DownloadsProps {
  /** The number of the document, by which its files are called. */
  number: string;
  pdf: () => Promise<Blob>;
  /** The same for programs: UBL. */
  electronic: () => Promise<Blob>;
}

/** A document as files: one to read, one for a finance system. */
export function Downloads({ number, pdf, electronic }: DownloadsProps) {
  return (
    <>
      <DownloadButton label="Download as PDF" name={`${number}.pdf`} read={pdf} />
      <DownloadButton label="Download e-invoice (XML)" name={`${number}.xml`} read={electronic} />
    </>
  );
}
