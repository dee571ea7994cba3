import type { components, paths } from './schema';

// The API's types under the names that the screens use: the one file to mend when the
// description of the API calls something otherwise.
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
/** The signed-in person, with every membership that is active or waits for approval. */
export type Account = Me['account'] & { memberships: Membership[] };
export type Membership = Schemas['Membership'];
/** What a membership lets a person come for. */
export type Role = Membership['role'];
export type Grant = Schemas['Session'];
export type ProblemBody = Schemas['Problem'];
export type Registration = paths['/api/v1/registrations']['post']['requestBody']['content']['application/json'];
export type School = Schemas['School'];
export type Notice = Schemas['Notice'];
export type DashboardItem = Schemas['DashboardItem'];
export type DashboardFigure = Schemas['DashboardFigure'];
