import type { Entry, Match, MatchEventCreate, MatchSide, Stage } from '@prodvor/api-client';
import { v5 as uuidFromName } from 'uuid';
import { ask, askAll } from '../../import/ask.ts';
import { eachBounded } from '../../import/bounded.ts';
import type { DatedMatch } from './calendar.ts';
import type { LeagueMatch } from './data.ts';
import type { DemoPeople } from './people.ts';

const HALF_MINUTES = 20;

type Event = NonNullable<LeagueMatch['events']>[number];
type Side = Event['side'];

/** What stands of the league when its matches are loaded. */
export interface LoadedLeague {
  readonly tournament: string;
  readonly stage: Stage;
  readonly roundNames: (round: number) => string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly venues: ReadonlyMap<string, string>;
}

/** The squad players of an entry, by their shirts. */
type Shirts = ReadonlyMap<number, string>;

const found = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`the yard league does not know ${what}`);
  return value;
};

const nameOf = (side: MatchSide): string => ('slot' in side ? '' : side.name);

/** The same for every run, so that what was recorded is not recorded again. */
const idOf = (matchId: string, place: number | 'result'): string => uuidFromName(`event ${place}`, matchId);

const half = (events: readonly Event[], number: number) => {
  const inHalf = events.filter(({ type, minute }) => type === 'goal' && Math.ceil(minute / HALF_MINUTES) === number);
  const of = (side: Side): number => inHalf.filter((goal) => goal.side === side).length;
  return { kind: 'period' as const, number, home: of('home'), away: of('away') };
};

/** The matches of both circles; those with events are played, by the hand of the referee. */
export const loadMatches = async (
  { organizer, referee }: DemoPeople,
  { tournament, stage, roundNames, entries, venues }: LoadedLeague,
  matches: readonly DatedMatch[],
  step: () => void,
): Promise<void> => {
  const stored = await askAll('Reading matches', (page) =>
    organizer.api.GET('/api/v1/matches', { params: { query: { tournament, ...page } } }),
  );
  const squads = new Map<string, Shirts>();
  await eachBounded([...entries.values()], async ({ id: entryId, name }) => {
    const path = { id: tournament, entryId };
    const squad = await askAll('Reading a squad', (query) =>
      organizer.api.GET('/api/v1/tournaments/{id}/entries/{entryId}/squad', { params: { path, query } }),
    );
    squads.set(name, new Map(squad.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const]))));
  });

  const create = ({ round, home, away, date, time, venue }: DatedMatch): Promise<Match> => {
    const name = roundNames(round);
    return ask(
      'A match',
      organizer.api.POST('/api/v1/matches', {
        body: {
          tournament,
          round: found(stage.rounds.find((known) => known.name === name)?.id, name),
          group: found(stage.groups[0]?.id, 'its group'),
          home: { entry: found(entries.get(home)?.id, home) },
          away: { entry: found(entries.get(away)?.id, away) },
          date,
          time,
          venue: found(venues.get(venue), venue),
        },
      }),
    );
  };

  const record = async ({ id }: Match, place: number | 'result', event: MatchEventCreate['event']): Promise<void> => {
    const body = { id: idOf(id, place), event };
    await ask('An event', referee.api.POST('/api/v1/matches/{id}/events', { params: { path: { id } }, body }));
  };

  const play = async (match: Match, { home, away }: DatedMatch, events: readonly Event[]): Promise<void> => {
    const path = { id: match.id };
    // The first event makes a match live.
    const recorded =
      match.state === 'live'
        ? await askAll('Reading a protocol', (query) =>
            referee.api.GET('/api/v1/matches/{id}/events', { params: { path, query } }),
          )
        : [];
    const known = new Set(recorded.map(({ id }) => id));
    for (const [place, event] of events.entries()) {
      if (known.has(idOf(match.id, place))) continue;
      const { player, minute, ...rest } = event;
      const owns = event.type === 'goal' && event.kind === 'own-goal';
      const team = (event.side === 'home') !== owns ? home : away;
      const squadPlayer = found(squads.get(team)?.get(player), `number ${player} of ${team}`);
      await record(match, place, { ...rest, squadPlayer, at: { minute } });
    }
    await record(match, 'result', { type: 'result', parts: [half(events, 1), half(events, 2)] });
  };

  await eachBounded(matches, async (planned) => {
    const match =
      stored.find(
        ({ round, home, away }) =>
          round === roundNames(planned.round) && nameOf(home) === planned.home && nameOf(away) === planned.away,
      ) ?? (await create(planned));
    const unplayed = match.state === 'scheduled' || match.state === 'live';
    if (unplayed && planned.events !== undefined) await play(match, planned, planned.events);
    if (match.state === 'scheduled' && planned.postponed) {
      const params = { path: { id: match.id } };
      await ask('A match', referee.api.POST('/api/v1/matches/{id}/transitions', { params, body: { to: 'postponed' } }));
    }
    step();
  });
};
