import { z } from 'zod';
import { Id, Version } from '../primitives.ts';

const user = z.strictObject({ userId: Id, version: Version });
const friendRequest = z.strictObject({ requestId: Id, senderId: Id, receiverId: Id, version: Version });
const friendship = z.strictObject({ userId: Id, friendId: Id });
const report = z.strictObject({ reportId: Id, version: Version });
const team = z.strictObject({ teamId: Id, version: Version });
const player = z.strictObject({ teamId: Id, playerId: Id, userId: Id.nullable(), version: Version });
const invitation = z.strictObject({ teamId: Id, invitationId: Id, userId: Id.nullable(), version: Version });
const request = z.strictObject({ teamId: Id, requestId: Id, userId: Id, version: Version });
const claim = z.strictObject({ teamId: Id, claimId: Id, playerId: Id.nullable(), userId: Id, version: Version });
const venue = z.strictObject({ venueId: Id, version: Version });
const staff = z.strictObject({ tournamentId: Id, userId: Id });
const tournament = z.strictObject({ tournamentId: Id, version: Version });
const entry = z.strictObject({ tournamentId: Id, entryId: Id, version: Version });
const stage = z.strictObject({ tournamentId: Id, stageId: Id, version: Version });
const match = z.strictObject({ tournamentId: Id, matchId: Id, version: Version });
const protocol = z.strictObject({ tournamentId: Id, matchId: Id, eventId: Id, version: Version });

/**
 * Every event type and the schema of its data. Events carry ids and versions, never names, addresses or texts.
 * The first segment after `prodvor` is the schema of the service that owns the event.
 */
export const EVENTS = {
  'prodvor.identity.account.created.v1': z.strictObject({ accountId: Id }),
  'prodvor.identity.account.erased.v1': z.strictObject({ accountId: Id }),
  'prodvor.identity.session.ended.v1': z.strictObject({ accountId: Id }),
  'prodvor.users.profile.created.v1': user,
  'prodvor.users.profile.updated.v1': user,
  'prodvor.users.profile.erased.v1': z.strictObject({ userId: Id }),
  'prodvor.users.friend-request.created.v1': friendRequest,
  'prodvor.users.friend-request.accepted.v1': friendRequest,
  'prodvor.users.friend-request.declined.v1': friendRequest,
  'prodvor.users.friend-request.withdrawn.v1': friendRequest,
  'prodvor.users.friendship.ended.v1': friendship,
  'prodvor.users.report.created.v1': report,
  'prodvor.users.report.handled.v1': report,
  'prodvor.teams.team.created.v1': team,
  'prodvor.teams.team.updated.v1': team,
  'prodvor.teams.team.deleted.v1': team,
  'prodvor.teams.player.joined.v1': player,
  'prodvor.teams.player.updated.v1': player,
  'prodvor.teams.player.left.v1': player,
  'prodvor.teams.invitation.created.v1': invitation,
  'prodvor.teams.invitation.accepted.v1': invitation,
  'prodvor.teams.invitation.declined.v1': invitation,
  'prodvor.teams.invitation.revoked.v1': invitation,
  'prodvor.teams.join-request.created.v1': request,
  'prodvor.teams.join-request.accepted.v1': request,
  'prodvor.teams.join-request.declined.v1': request,
  'prodvor.teams.join-request.withdrawn.v1': request,
  'prodvor.teams.claim.created.v1': claim,
  'prodvor.teams.claim.accepted.v1': claim,
  'prodvor.teams.claim.declined.v1': claim,
  'prodvor.teams.claim.withdrawn.v1': claim,
  'prodvor.teams.venue.suggested.v1': venue,
  'prodvor.teams.venue.updated.v1': venue,
  'prodvor.teams.venue.approved.v1': venue,
  'prodvor.teams.venue.rejected.v1': venue,
  'prodvor.teams.venue.deleted.v1': venue,
  'prodvor.competitions.staff.added.v1': staff,
  'prodvor.competitions.staff.removed.v1': staff,
  'prodvor.competitions.tournament.created.v1': tournament,
  'prodvor.competitions.tournament.updated.v1': tournament,
  'prodvor.competitions.tournament.published.v1': tournament,
  'prodvor.competitions.tournament.deleted.v1': tournament,
  'prodvor.competitions.entry.created.v1': entry,
  'prodvor.competitions.entry.updated.v1': entry,
  'prodvor.competitions.entry.deleted.v1': entry,
  'prodvor.competitions.entry.applied.v1': entry,
  'prodvor.competitions.entry.confirmed.v1': entry,
  'prodvor.competitions.entry.rejected.v1': entry,
  'prodvor.competitions.entry.withdrawn.v1': entry,
  'prodvor.competitions.stage.created.v1': stage,
  'prodvor.competitions.stage.updated.v1': stage,
  'prodvor.competitions.stage.deleted.v1': stage,
  'prodvor.competitions.match.created.v1': match,
  'prodvor.competitions.match.updated.v1': match,
  'prodvor.competitions.match.deleted.v1': match,
  'prodvor.competitions.match.event-recorded.v1': protocol,
  'prodvor.competitions.match.event-taken-back.v1': protocol,
} as const satisfies Record<`prodvor.${string}`, z.ZodType>;

export type EventType = keyof typeof EVENTS;
export type EventData<Type extends EventType> = z.infer<(typeof EVENTS)[Type]>;
