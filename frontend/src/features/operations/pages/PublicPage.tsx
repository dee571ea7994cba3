import { useParams } from 'react-router';
import { NotFound } from '../../../session/NotFound';
import type { PublicPage as PageData } from '../../../api/types';
import { DateText } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Prose } from '../parts/Prose';
import { isPageName, usePage } from '../queries';

/** A page that everybody may read: privacy, accessibility, terms, contact. */
export default function PublicPage() {
  const { name } = useParams();
  return isPageName(name) ? <Found name={name} /> : <NotFound />;
}

function Found({ name }: Pick<PageData, 'name'>) {
  return (
    <Query whole query={usePage(name)} what="the page">
      {({ data: { title, text, draft, changedAt } }) => (
        <Page narrow title={title}>
          {draft && (
            <Notice tone="waiting" title="This is a draft">
              <p>
                Whoever runs this service has not written this page yet. What stands in square brackets is still
                missing.
              </p>
            </Notice>
          )}
          <Prose text={text} />
          {changedAt && (
            <p>
              Last changed on <DateText value={changedAt} />.
            </p>
          )}
        </Page>
      )}
    </Query>
  );
}
