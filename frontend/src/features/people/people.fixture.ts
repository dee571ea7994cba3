/** An open invitation to a school, good for a long time. */
export const invitation = {
  id: 'invitation_1',
  email: 'new@ashdown.example',
  role: 'finance',
  placeKind: 'school',
  placeId: '114375',
  state: 'open',
  sentAt: '2026-02-01T09:00:00Z',
  expiresAt: '2026-02-08T09:00:00Z',
  expired: false,
};
