import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { themeGroups, useThemes } from '../queries';
import styles from './AllThemes.module.css';

/** What support can be about, for everybody; who may look for support finds it by each theme. */
export default function AllThemes() {
  const { membership } = useActing();
  return (
    <Page
      title="Themes"
      crumbs={[{ label: 'Start', to: '/' }]}
      lead={
        <p>
          What support can be about. A school says which themes its need is about, and leaders say which they offer.
          They find each other by these, and by what both write.
        </p>
      }
    >
      <Query whole query={useThemes()} what="the themes">
        {(themes) => (
          <>
            {themeGroups(themes).map(({ group, themes: members }) => (
              <Card key={group} title={group}>
                <ul className={styles.columns}>
                  {members.map(({ id, name, about }) => (
                    <li key={id}>
                      {membership ? <Link to={`/support?${new URLSearchParams({ theme: id })}`}>{name}</Link> : name}
                      <span className={styles.about}>{about}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            ))}
          </>
        )}
      </Query>
    </Page>
  );
}
