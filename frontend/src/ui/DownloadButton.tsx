import { Button } from '@mantine/core';
import { useState } from 'react';
import { asTrouble, sentences } from './trouble';
import { saveFile } from './saveFile';
import { useSay } from './Say';

export interface DownloadButtonProps {
  /** What the button says: "Download the invoice (PDF)". */
  label: string;
  /** What the file is called on the person's device. */
  name: string;
  /** Fetches the file. Errors: Problem. */
  read: () => Promise<Blob>;
}

/** Gives a file to the browser to keep. Files need the sign-in, so a plain link would be refused. */
export function DownloadButton({ label, name, read }: DownloadButtonProps) {
  const say = useSay();
  const [busy, setBusy] = useState(false);

  async function download() {
    setBusy(true);
    try {
      saveFile(await read(), name);
    } catch (error) {
      say(`${name} could not be fetched. ${sentences(asTrouble(error)).join(' ')}`);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button variant="default" loading={busy} onClick={() => void download()}>
      {label}
    </Button>
  );
}
