import type { ApiClient } from '@prodvor/api-client';
import type { DemoLogin } from '../accounts.ts';
import { seasonAround } from './calendar.ts';
import type { League } from './data.ts';
import { loadMatches } from './matches.ts';
import { demoPeople, loadFriends, loadProfiles } from './people.ts';
import { loadJoinRequest, loadTeams } from './teams.ts';
import { appointReferee, enterTeams, loadCup, loadStage, loadTournament, publish } from './tournaments.ts';
import { loadVenues } from './venues.ts';

/**
 * Loads the yard league through the public API, each step by the demo person whose business it is. It may be stopped anywhere:
 * a new run looks for what is there and adds the rest. The day of the first run stands between the played half and the one
 * ahead.
 */
export const loadYardLeague = async (
  league: League,
  apiOf: (login: DemoLogin) => ApiClient,
  progress: (done: number, total: number) => void,
): Promise<void> => {
  const total = league.venues.length + league.teams.length + league.matches.length * 2;
  let done = 0;
  const step = (): void => {
    done += 1;
    progress(done, total);
  };
  progress(0, total);
  const people = await demoPeople(apiOf);
  const { organizer } = people;
  await loadProfiles(people, league);
  await loadFriends(people);
  const venues = await loadVenues(people, league, step);

  const { name, sport, city, zone, description } = league;
  const tournament = await loadTournament(organizer, { name, sport, city, zone, description });
  const { id } = tournament;
  const teams = await loadTeams(people, league, id, step);
  const entries = await enterTeams(organizer, id, [...teams.values()]);
  await appointReferee(people, id);

  const matches = seasonAround(tournament.createdAt, league);
  const roundNames = (round: number): string => `${league.round} ${round}`;
  const rounds = [...new Set(matches.map(({ round }) => round))].sort((a, b) => a - b).map(roundNames);
  const stage = await loadStage(organizer, id, { stage: league.stage, rounds, entries: [...entries.values()] });
  await loadMatches(people, { tournament: id, stage, roundNames, entries, venues }, matches, step);
  await publish(organizer, tournament);

  await loadCup(people, league, teams);
  const wanted = teams.get(league.joinRequest.team);
  if (wanted !== undefined) await loadJoinRequest(people, league, wanted.id);
};
