import { FileInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useActionKey } from '../../../api/useOnce';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useReadAdvice } from '../adviceQueries';
import { inBase64 } from '../file';
import { emptyFile } from '../words';

/** Takes a remittance advice, as a file or as text that is pasted. */
export function ReadAdvice({ seller, onClose }: { seller: string; onClose: () => void }) {
  const read = useReadAdvice(seller);
  const keyFor = useActionKey();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const form = useProblemForm({
    initialValues: { name: '', text: '', file: '' },
    validate: {
      file: () => (file?.size === 0 ? emptyFile : null),
      name: (name) => (name.trim() === '' ? 'Enter whose advice it is, or its number' : null),
    },
    send: async ({ name, text }) => {
      const body = file ? { name, file: await inBase64(file) } : { name, text };
      const made = await read.mutateAsync({ key: keyFor([name, text, file?.name, file?.size]), body });
      await navigate(`/remittance-advices/${made.id}`);
    },
  });
  const { id: fileId, error }: { id?: string; error?: React.ReactNode } = form.field('file');
  return (
    <FormDialog title="Add a remittance advice" form={form} verb="Read it" onClose={onClose}>
      <TextInput
        label="Name"
        description="Whose it is, or its number: “Wenlow Trust, March”"
        maxLength={100}
        {...form.field('name')}
      />
      <FileInput
        {...(fileId ? { id: fileId } : {})}
        label="File"
        description="Choose a CSV, an XLSX or a text"
        clearable
        clearButtonProps={{ 'aria-label': 'Take the file away' }}
        error={error}
        onChange={setFile}
      />
      {!file && <Textarea label="Or paste its text" autosize minRows={4} maxRows={12} {...form.field('text')} />}
    </FormDialog>
  );
}
