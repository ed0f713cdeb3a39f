/** What is read of the world, by id. */
interface Read {
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly invitation: string;
  readonly links: readonly string[];
  readonly venues: readonly string[];
  readonly tournament: string;
  readonly entries: readonly string[];
  readonly match: string;
}

/** Every reading call with a place of a name, of everything in the world. */
export const pathsOf = ({
  people,
  teams,
  invitation,
  links,
  venues,
  tournament,
  entries,
  match,
}: Read): readonly string[] => [
  ...['', '?limit=100', '?q=Краткова', '?q=Малолетов', '?q=Скрытников'].map((query) => `/users${query}`),
  ...people.flatMap((id) => [`/users/${id}`, `/teams?member=${id}`]),
  '/users/me',
  '/users/me/export',
  '/friends?limit=100',
  '/blocks',
  ...['received', 'sent'].map((direction) => `/friend-requests?direction=${direction}`),
  ...['open', 'resolved'].map((state) => `/reports?state=${state}`),
  '/teams',
  ...teams.flatMap((id) => [
    `/teams/${id}`,
    `/teams/${id}/players?limit=100`,
    `/teams/${id}/invitations?limit=100`,
    ...['pending', 'accepted', 'declined', 'withdrawn'].flatMap((state) => [
      `/teams/${id}/join-requests?state=${state}`,
      `/teams/${id}/claims?state=${state}`,
    ]),
  ]),
  ...['pending', 'accepted', 'declined', 'withdrawn'].flatMap((state) => [
    `/join-requests?state=${state}`,
    `/claims?state=${state}`,
  ]),
  '/invitations',
  `/invitations/${invitation}`,
  ...links.map((token) => `/invitation-links/${token}`),
  ...['approved', 'suggested', 'rejected'].map((state) => `/venues?state=${state}`),
  ...venues.map((id) => `/venues/${id}`),
  '/tournaments',
  `/tournaments/${tournament}`,
  `/tournaments/${tournament}/staff`,
  `/tournaments/${tournament}/entries`,
  `/tournaments/${tournament}/entries?state=rejected`,
  ...entries.map((id) => `/tournaments/${tournament}/entries/${id}/squad?limit=100`),
  `/matches/${match}/events?limit=100`,
];
