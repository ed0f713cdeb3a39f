import { VENUE_ACTIONS } from '@prodvor/contracts';
import { anyone, anyUser, definePolicy, moderates, type Predicate } from '@prodvor/service-kit';

/** What the rules of a venue look at. */
export interface VenueFacts {
  readonly state: 'suggested' | 'approved' | 'rejected';
  readonly suggestedBy: string | null;
}

type VenueAction = (typeof VENUE_ACTIONS)[number];

const suggested: Predicate<VenueFacts> = (caller, venue) =>
  caller.kind === 'user' && caller.userId === venue.suggestedBy;

/** Who suggested a venue is nobody's business but theirs and the moderators'. */
export const seesSuggester: Predicate<VenueFacts> = (caller, venue) =>
  moderates(caller, venue) || suggested(caller, venue);

/** A suggestion is its author's until somebody checks it. */
const edits: Predicate<VenueFacts> = (caller, venue) =>
  moderates(caller, venue) || (venue.state === 'suggested' && suggested(caller, venue));

/** What is not approved exists for its suggester and the moderators alone. */
export const venuePolicy = definePolicy<VenueFacts, 'read' | VenueAction>(
  'venue',
  (caller, venue) => venue.state === 'approved' || seesSuggester(caller, venue),
  {
    read: anyone,
    update: edits,
    delete: edits,
    approve: moderates,
    reject: moderates,
    report: (caller, venue) => caller.kind === 'user' && !suggested(caller, venue),
  },
);

/** Of those that its state has room for: a venue is approved, or rejected, once. */
export const venueActions = ({ state }: VenueFacts): VenueAction[] =>
  VENUE_ACTIONS.filter(
    (action) => !(action === 'approve' && state === 'approved') && !(action === 'reject' && state === 'rejected'),
  );

/** Of the list as a whole: anyone reads the approved ones; the others need somebody whose suggestions they could be. */
export const venueListPolicy = definePolicy<unknown, 'read' | 'read-unchecked' | 'create'>('venues', anyone, {
  read: anyone,
  'read-unchecked': anyUser,
  create: anyUser,
});
