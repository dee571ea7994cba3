/** The search by which a leader was found, as the address of their profile has it: "q=phonics&phase=primary". */
export function searchIn(params: URLSearchParams): string {
  return params.get('search') ?? '';
}

/** The address of a leader's profile that remembers by which search they were found. */
export function profilePath(leaderId: string, search: string): string {
  return search === '' ? `/leaders/${leaderId}` : `/leaders/${leaderId}?${new URLSearchParams({ search })}`;
}

/** Where one asks this leader: for a need that is open, or a new one with what was searched for filled in. */
export function askPath(leaderId: string, search: string): string {
  const params = new URLSearchParams(search);
  params.delete('sort');
  params.set('ask', leaderId);
  return `/needs/ask?${params}`;
}
