/** The roles that a person may ask for in a school, with what each is for. */
export const schoolRoles = [
  { value: 'head', label: 'Head', description: 'Posts needs, agrees support, approves people, releases colleagues' },
  { value: 'senior', label: 'Other senior leader', description: 'Posts needs and agrees support' },
  { value: 'leader', label: 'System leader', description: 'Supports other schools' },
  { value: 'finance', label: 'Finance officer', description: 'Orders, pays and reconciles' },
] as const;

/** The roles that are held in a partnership. */
export const partnershipRoles = [
  { value: 'broker', label: 'Broker', description: 'Verifies designations, sees the needs of members, allocates' },
  { value: 'finance', label: 'Finance officer', description: 'Issues invoices and records payments' },
] as const;

/** Who runs the service. */
export const serviceRoles = [{ value: 'operator', label: 'Operator', description: 'Runs the service' }] as const;
