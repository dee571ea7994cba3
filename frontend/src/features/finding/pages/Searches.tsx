import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { SavedSearch } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { Card } from '../../../ui/Card';
import { EmptyState } from '../../../ui/EmptyState';
import { Failed } from '../../../ui/Failed';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useThemes } from '../../themes';
import { useEndSearch, useSaveSearch, useSearches } from '../queries';
import { looksForText } from '../chosen';
import { pathOf, searchOf } from '../search';
import { savedText } from '../words';

/** The searches that somebody saved: each can be made anew, and ended. */
export default function Searches() {
  return (
    <Page
      title="Your saved searches"
      crumbs={[{ label: 'Find support', to: '/support' }]}
      lead={<p>When something new fits, we write to you: one letter a day at most, on school days.</p>}
    >
      <Query whole query={useSearches()} what="your saved searches">
        {(items) => (items.length === 0 ? <None /> : items.map((each) => <Saved key={each.id} saved={each} />))}
      </Query>
    </Page>
  );
}

function None() {
  return (
    <EmptyState title="No saved searches" action={<Link to="/support">Find support</Link>}>
      Save a search beneath its results, and you hear of what is new.
    </EmptyState>
  );
}

function Saved({ saved }: { saved: SavedSearch }) {
  const { id, name, query } = saved;
  const say = useSay();
  const end = useEndSearch();
  const { data: themes = [] } = useThemes();
  const looksFor = looksForText(searchOf(query), themes, name);
  const save = useSaveSearch();

  async function undo() {
    await save.mutateAsync({ name, query });
  }
  const press = () =>
    end.mutate(id, { onSuccess: () => say(`“${name}” has ended: no more letters about it`, { undo }) });

  return (
    <Card title={name}>
      <Failed of={end} what="The search was not ended" />
      {looksFor && <p>{looksFor}</p>}
      <p>{savedText(saved)}</p>
      <Buttons>
        <Button component={Link} to={pathOf(searchOf(query))} aria-label={`Search again: ${name}`}>
          Search again
        </Button>
        <Button variant="default" loading={end.isPending} aria-label={`End this search: ${name}`} onClick={press}>
          End this search
        </Button>
      </Buttons>
    </Card>
  );
}
