import { Button, Stack } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { useActing } from '../../../session/acting';
import { NotFound } from '../../../session/NotFound';
import type { Tagged } from '../../../api/client';
import type { PublicPage } from '../../../api/types';
import { useEditing } from '../../../api/useEditing';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Stale } from '../../../ui/Stale';
import { Prose } from '../parts/Prose';
import { isPageName, usePage, useReadPage, useWritePage } from '../queries';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** An operator writes a page that everybody may read. */
export default function EditPage() {
  const { name } = useParams();
  const { operates } = useActing();
  return isPageName(name) && operates ? <Found name={name} /> : <NotFound />;
}

function Found({ name }: Pick<PublicPage, 'name'>) {
  return (
    <Query whole query={usePage(name)} what="the page">
      {(start) => <Edit key={name} start={start} />}
    </Query>
  );
}

function Edit({ start }: { start: Tagged<PublicPage> }) {
  const { name, title } = start.data;
  const editing = useEditing(start, useReadPage(name));
  const write = useWritePage(name);
  const say = useSay();
  const navigate = useNavigate();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { text: start.data.text },
    keep: `page.${name}`,
    send: async ({ text }) => {
      if (!(await editing.save((etag) => write.mutateAsync({ etag, text })))) return false;
      say(`“${title}” is there for everybody`);
      await navigate(`/pages/${name}`);
      return true;
    },
  });
  return (
    <Page narrow title={`Write “${title}”`} crumbs={[{ label: 'Pages', to: '/pages' }]}>
      {editing.newer && (
        <Stale
          changes={[]}
          onKeep={editing.keep}
          onDiscard={() => {
            if (editing.newer) form.setFieldValue('text', editing.newer.text);
            editing.keep();
          }}
        />
      )}
      <ErrorSummary {...summary} />
      <form noValidate onSubmit={submit}>
        <Card>
          <Stack gap="lg">
            <LongText
              most={limits.page}
              label="Text"
              description="Leave a line empty between paragraphs. Begin a heading with ## and a point of a list with a hyphen. Fill in what stands in square brackets."
              minRows={12}
              {...field('text')}
            />
            <div>
              <Button type="submit" loading={busy}>
                Show it to everybody
              </Button>
            </div>
          </Stack>
        </Card>
      </form>
      <h2>How it will look</h2>
      <Card>
        <Prose text={form.values.text} />
      </Card>
    </Page>
  );
}
