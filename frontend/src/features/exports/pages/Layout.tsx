import { useNavigate, useParams } from 'react-router';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { LayoutForm } from '../parts/LayoutForm';
import { NotYours } from '../parts/NotYours';
import { useChangeLayout, useFormats, useLayout } from '../queries';
import { useSeller } from '../useSeller';

/** A layout for another accounts package, to be changed. */
export default function Layout() {
  const { id = '' } = useParams();
  const seller = useSeller();
  const layout = useLayout(id);
  const formats = useFormats(seller ?? '');
  const change = useChangeLayout(id);
  const navigate = useNavigate();
  const say = useSay();
  if (!seller) return <NotYours />;
  return (
    <Query query={layout} what="the layout">
      {({ data, etag }) => (
        <Page
          title={data.name}
          crumbs={[
            { label: 'Invoices', to: '/invoices' },
            { label: 'Exports', to: '/exports' },
          ]}
          lead={<p>Exports that were made stay as they are.</p>}
        >
          <Query whole query={formats} what="the fields">
            {(fields) => (
              <LayoutForm
                key={etag}
                start={data}
                fields={fields}
                keep={async (body) => {
                  await change.mutateAsync({ etag, body });
                  say('Kept');
                  await navigate('/exports');
                }}
              />
            )}
          </Query>
        </Page>
      )}
    </Query>
  );
}
