import '@mantine/core/styles/Checkbox.layer.css';
import { Button, Checkbox, FileInput, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { StatementFile, StatementPreview } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { dateText, moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import { inBase64 } from '../file';
import { useImport, usePreview } from '../queries';
import { emptyFile, orderWords } from '../words';
import { Columns } from './Columns';
import styles from '../reconciliation.module.css';

export interface UploadProps {
  /** The bank account. */
  account: string;
  /** Hears the id of the statement that was imported. */
  onDone: (statement: string) => void;
}

/** Takes the file of a statement: a preview first, then the import. */
export function Upload({ account, onDone }: UploadProps) {
  const preview = usePreview(account);
  const [file, setFile] = useState<StatementFile>();
  const [empty, setEmpty] = useState(false);
  const look = (next: StatementFile) => {
    setFile(next);
    preview.mutate(next);
  };
  const choose = async (chosen: File | null) => {
    preview.reset();
    setFile(undefined);
    setEmpty(chosen?.size === 0);
    if (chosen?.size) look({ name: chosen.name, file: await inBase64(chosen) });
  };
  return (
    <Card title="Import a statement">
      <FileInput
        label="File of the bank"
        description="OFX, CAMT.053, MT940 or CSV"
        placeholder="Choose a file"
        clearable
        clearButtonProps={{ 'aria-label': 'Take the file away' }}
        error={empty && emptyFile}
        onChange={(chosen) => void choose(chosen)}
      />
      {preview.isPending && <p role="status">The file is read…</p>}
      {preview.error && <ProblemNotice error={preview.error} what="This file cannot be taken" />}
      {file && preview.data?.question && (
        <Ask key={preview.data.question.says} file={file} question={preview.data.question} onAnswer={look} />
      )}
      {file && preview.data?.summary && (
        <Found
          key={JSON.stringify(preview.data.summary)}
          account={account}
          file={file}
          preview={preview.data}
          onDone={(statement) => {
            preview.reset();
            setFile(undefined);
            onDone(statement);
          }}
        />
      )}
    </Card>
  );
}

interface AskProps {
  file: StatementFile;
  question: NonNullable<StatementPreview['question']>;
  onAnswer: (file: StatementFile) => void;
}

/** Asks what the file does not say itself. */
function Ask({ file, question, onAnswer }: AskProps) {
  const [chosen, setChosen] = useState('');
  if (question.about === 'columns') return <Columns file={file} question={question} onAnswer={onAnswer} />;
  const days = question.about === 'days';
  return (
    <div className={styles.asked}>
      <Notice tone="waiting" title={question.says} />
      <NativeSelect
        label="How is it meant?"
        data={[
          { value: '', label: 'Choose' },
          ...question.answers.map(({ answer, from, to }) => ({
            value: answer,
            label: `${orderWords[answer] ?? answer}: ${from} to ${to}`,
          })),
        ]}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button
        disabled={chosen === ''}
        onClick={() =>
          onAnswer({
            ...file,
            ...(days ? { order: chosen as NonNullable<StatementFile['order']> } : { decimal: chosen }),
          })
        }
      >
        Read it so
      </Button>
    </div>
  );
}

interface FoundProps {
  account: string;
  file: StatementFile;
  preview: StatementPreview;
  onDone: (statement: string) => void;
}

/** What the file would bring, and the button that imports it. */
function Found({ account, file, preview, onDone }: FoundProps) {
  const take = useImport(account);
  const keyFor = useActionKey();
  const say = useSay();
  const [accept, setAccept] = useState(false);
  const { summary, first } = preview;
  if (!summary) return null;
  const bring = async () => {
    const body = { ...file, accept };
    const made = await take.mutateAsync({ key: keyFor([body.name, body.file.length, accept, summary.new]), ...body });
    say(`The statement is imported, with ${made.new === 1 ? '1 new line' : `${made.new} new lines`}.`);
    onDone(made.id);
  };
  return (
    <div className={styles.asked}>
      <dl className={styles.facts}>
        <dt>Days</dt>
        <dd>
          {dateText(summary.from)} to {dateText(summary.to)}
        </dd>
        <dt>Lines</dt>
        <dd>
          {summary.new} new, {summary.known} known already
          {summary.before > 0 && `, ${summary.before} before the account starts`}
          {summary.pending > 0 && `, ${summary.pending} not booked yet`}
        </dd>
        {summary.opening && (
          <>
            <dt>Opening balance</dt>
            <dd>{moneyText(summary.opening)}</dd>
          </>
        )}
        {summary.closing && (
          <>
            <dt>Closing balance</dt>
            <dd>{moneyText(summary.closing)}</dd>
          </>
        )}
      </dl>
      {first.length > 0 && (
        <ul className={styles.sample}>
          {first.map(({ on, amount, text }, at) => (
            <li key={at}>
              <span>{dateText(on)}</span> <span>{text}</span> <span className={styles.figure}>{moneyText(amount)}</span>
            </li>
          ))}
        </ul>
      )}
      {summary.agrees ? (
        <p>{summary.says}</p>
      ) : (
        <Notice tone="waiting" title="Something does not agree">
          {summary.verdict === 'differs' && <p>{summary.says}</p>}
          {summary.gapSays && <p>{summary.gapSays}</p>}
          <Checkbox
            label="Take it as it is"
            checked={accept}
            onChange={(event) => setAccept(event.currentTarget.checked)}
          />
        </Notice>
      )}
      {take.error && <ProblemNotice error={take.error} what="The statement is not imported" />}
      <Button
        loading={take.isPending}
        disabled={!summary.agrees && !accept}
        onClick={() => void bring().catch(() => undefined)}
      >
        Import the statement
      </Button>
    </div>
  );
}
