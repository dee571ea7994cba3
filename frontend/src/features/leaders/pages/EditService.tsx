import { useNavigate, useParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import type { LeaderService } from '../../../api/types';
import { useEditing } from '../../../api/useEditing';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { changesBetween, Stale } from '../../../ui/Stale';
import { fromService, toOffer } from '../serviceForm';
import { ServiceForm } from '../parts/ServiceForm';
import { useThemes, themeNames, formats, labels, phases } from '../../themes';
import { useChangeService, useReadService, useService } from '../queries/services';
import { priceText, serviceStatus, whereText } from '../words';

/** Changes a service, in whatever state it is. */
export default function EditService() {
  const { id = '' } = useParams();
  return (
    <Page narrow title="Change what you offer" crumbs={[{ label: 'Your profile', to: '/leader' }]}>
      <Query whole query={useService(id)} what="what you offer">
        {(start) => <Edit start={start} />}
      </Query>
    </Page>
  );
}

function Edit({ start }: { start: Tagged<LeaderService> }) {
  const { id } = start.data;
  const say = useSay();
  const navigate = useNavigate();
  const read = useReadService(id);
  const change = useChangeService(id);
  const themes = useThemes();
  const { base, newer, save, keep } = useEditing(start, () => read());

  const shown = [
    { label: 'Title', text: ({ title }: LeaderService) => title },
    { label: 'Description', text: ({ description = '' }: LeaderService) => description },
    { label: 'Themes', text: (each: LeaderService) => themeNames(themes.data ?? [], each.themes).join(', ') },
    { label: 'Phases', text: (each: LeaderService) => labels(phases, each.phases) },
    { label: 'How', text: (each: LeaderService) => labels(formats, each.formats) },
    { label: 'Where', text: whereText },
    { label: 'Price', text: priceText },
    { label: 'Status', text: (each: LeaderService) => serviceStatus(each).word },
  ];

  return (
    <ServiceForm
      start={fromService(start.data)}
      verb="Save"
      keep={`service.${id}`}
      send={async (values) => {
        if (!(await save((etag) => change.mutateAsync({ etag, ...toOffer(values) })))) return false;
        say(`“${values.title.trim()}” is saved`);
        await navigate('/leader');
        return true;
      }}
      above={(put) =>
        newer && (
          <Stale
            changes={changesBetween(base, newer, shown)}
            onKeep={keep}
            onDiscard={() => {
              put(fromService(newer));
              keep();
            }}
          />
        )
      }
    />
  );
}
