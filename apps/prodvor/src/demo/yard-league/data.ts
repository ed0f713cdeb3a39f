import { readFile } from 'node:fs/promises';
import {
  EntryName,
  FamilyName,
  GivenName,
  LocalTime,
  PlayerCreate,
  TeamCreate,
  TournamentCreate,
  VenueCreate,
} from '@prodvor/contracts';
import { z } from 'zod';
import { DEMO_LOGINS } from '../accounts.ts';

/** Everyone of the demo but the admin. */
const Login = z.enum(DEMO_LOGINS).exclude(['admin']);
export type LeagueLogin = z.output<typeof Login>;
const Happened = { side: z.enum(['home', 'away']), player: z.int(), minute: z.int().min(1).max(40) } as const;

/** What happened in a match; `player` is the shirt of somebody of the side, in an own goal of the other side. */
const Event = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('goal'),
    ...Happened,
    kind: z.enum(['regular', 'penalty', 'own-goal']).default('regular'),
  }),
  z.strictObject({ type: z.literal('card'), ...Happened, colour: z.enum(['yellow', 'red']) }),
]);

const { name: _, ...guest } = PlayerCreate.shape;

const Team = TeamCreate.pick({ name: true, description: true, colours: true }).extend({
  /** Without one a team belongs to the league. */
  captain: z.strictObject({ login: Login, number: z.int(), position: PlayerCreate.shape.position.unwrap() }).optional(),
  /** A player with `claimedBy` has become that demo person. */
  players: z.array(
    z.strictObject({ ...guest, givenName: GivenName, familyName: FamilyName, claimedBy: Login.optional() }),
  ),
});

/** A match of the first circle. It has `events` when it was played. */
const Match = z.strictObject({
  round: z.int().min(1),
  home: EntryName,
  away: EntryName,
  time: LocalTime,
  /** The name of the venue. */
  venue: z.string(),
  postponed: z.boolean().default(false),
  events: z.array(Event).optional(),
});
export type LeagueMatch = z.output<typeof Match>;

const League = TournamentCreate.pick({ name: true, city: true, sport: true, zone: true, description: true }).extend({
  stage: z.string(),
  /** Names of rounds, before their number. */
  round: z.string(),
  venues: z.array(
    VenueCreate.extend({
      suggestedBy: Login.default('organizer'),
      state: z.enum(['suggested', 'approved']).default('approved'),
    }),
  ),
  teams: z.array(Team),
  matches: z.array(Match),
  /** A tournament that takes applications. */
  cup: z.strictObject({
    name: TournamentCreate.shape.name,
    description: z.string(),
    maxEntries: z.int(),
    confirmed: z.array(EntryName),
    applied: EntryName,
  }),
  /** Somebody asks to be taken into a team. */
  joinRequest: z.strictObject({ login: Login, team: EntryName, message: z.string() }),
});
export type League = z.output<typeof League>;
export type LeagueTeam = League['teams'][number];

/** The yard league as its file tells it. */
export const readLeague = async (): Promise<League> =>
  League.parse(JSON.parse(await readFile(new URL('../../../demo/kazan-yard-league.json', import.meta.url), 'utf8')));
