import { useNavigate } from 'react-router';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { newLayout } from '../layoutForm';
import { LayoutForm } from '../parts/LayoutForm';
import { NotYours } from '../parts/NotYours';
import { useAddLayout, useFormats } from '../queries';
import { useSeller } from '../useSeller';

/** Adds a layout for another accounts package. */
export default function NewLayout() {
  const seller = useSeller();
  const formats = useFormats(seller ?? '');
  const add = useAddLayout(seller ?? '');
  const navigate = useNavigate();
  const say = useSay();
  if (!seller) return <NotYours />;
  return (
    <Page
      title="Add a layout"
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Exports', to: '/exports' },
      ]}
      lead={<p>Say which columns your package takes, and in which order.</p>}
    >
      <Query whole query={formats} what="the fields">
        {(fields) => (
          <LayoutForm
            start={newLayout}
            fields={fields}
            keep={async (body) => {
              await add.mutateAsync(body);
              say('Added. It can be chosen for exports now.');
              await navigate('/exports');
            }}
          />
        )}
      </Query>
    </Page>
  );
}
