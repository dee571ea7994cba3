import { Awaited } from '../../../ui/Loading';
import { themeNames, useThemes } from '../queries';

/** The names of themes, joined by commas; nothing until the list of themes is there. */
export function Themes({ ids }: { ids: readonly string[] }) {
  const { data, isPending } = useThemes();
  if (isPending) return <Awaited />;
  if (!data) return null;
  return <>{themeNames(data, ids).join(', ')}</>;
}
