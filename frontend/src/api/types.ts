import type { components } from './schema';

// The API's types under the names that the screens use: the one file to mend when the
// description of the API calls something otherwise.
type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Membership = Schemas['Membership'];
/** What a membership lets a person come for. */
export type Role = Membership['role'];
export type Grant = Schemas['Session'];
export type ProblemBody = Schemas['Problem'];
export type Registration = Schemas['Registration'];
export type RegistrationConfirmed = Schemas['RegistrationConfirmed'];
export type School = Schemas['School'];
export type Notice = Schemas['Notice'];
export type DashboardItem = Schemas['DashboardItem'];
export type DashboardFigure = Schemas['DashboardFigure'];
