import type { Side } from '../model.ts';
import type { SportRules } from '../sports/rules.ts';
import type { Happening } from './accounts.ts';
import type { LineUpEvent, MatchEvent } from './events.ts';
import type { ProtocolProblemCode, Report } from './problems.ts';
import { type SideLineUp, SideWatch } from './side-watch.ts';

const other = (side: Side): Side => (side === 'home' ? 'away' : 'home');

const readLineUps = (
  sport: SportRules,
  happenings: readonly Happening[],
  side: Side,
  report: Report,
): Map<number | null, LineUpEvent> => {
  const lineUps = new Map<number | null, LineUpEvent>();
  for (const { event, record } of happenings) {
    if (event.type !== 'line-up' || event.side !== side) continue;
    lineUps.set(event.set ?? null, event);
    const players = [...event.starters, ...event.bench];
    const twice = players.findIndex((player, index) => players.indexOf(player) !== index);
    if (twice !== -1) {
      const inBench = twice - event.starters.length;
      const path = inBench < 0 ? `/event/starters/${twice}` : `/event/bench/${inBench}`;
      report(record.id, 'duplicate-player', path, 'This player is in the line-up twice.');
    }
    const { onField, least } = sport.lineUp;
    if (event.starters.length > onField) {
      report(
        record.id,
        'too-many-players',
        '/event/starters',
        `${onField} players begin, not ${event.starters.length}.`,
      );
    } else if (event.starters.length < least) {
      report(record.id, 'too-few-players', '/event/starters', `At least ${least} players begin.`);
    }
  }
  return lineUps;
};

/** The side for whom the player of an event plays. */
const playerSide = (event: MatchEvent & { readonly side: Side }): Side =>
  event.type === 'goal' && event.kind === 'own-goal' ? other(event.side) : event.side;

/**
 * Follows line-ups, changes and sanctions in the order of play, and reports what the rules do not allow: players who are not
 * on the field or take no further part, too many changes, a return where nobody returns, cards that the sport does not have.
 * `inPlay` is sorted by moment, `happenings` by acceptance.
 */
export const followLineUps = (
  sport: SportRules,
  happenings: readonly Happening[],
  inPlay: readonly Happening[],
  report: Report,
): Record<Side, SideLineUp> => {
  const sides = {
    home: new SideWatch(sport, readLineUps(sport, happenings, 'home', report)),
    away: new SideWatch(sport, readLineUps(sport, happenings, 'away', report)),
  };
  for (const { event, record, part } of inPlay) {
    if (part.kind === 'set') {
      for (const side of ['home', 'away'] as const) sides[side].inSet(part.number);
    }
    const problem = (code: ProtocolProblemCode, path: string, message: string): void =>
      report(record.id, code, `/event${path}`, message);
    switch (event.type) {
      case 'goal':
      case 'points':
      case 'missed-penalty':
      case 'shot': {
        if (event.player === null) break;
        const side = sides[playerSide(event)];
        if (side.isOut(event.player)) problem('sent-off', '/player', 'This player takes no further part.');
        else if (!side.mayPlay(event.player)) problem('not-on-field', '/player', 'This player is not on the field.');
        break;
      }
      case 'card': {
        if (!sport.sanctions.cards.includes(event.colour)) {
          problem(
            'not-this-sport',
            '/colour',
            `${sport.slug} has the cards ${sport.sanctions.cards.join(', ') || 'none'}.`,
          );
          break;
        }
        if (event.player === null) break;
        const side = sides[event.side];
        if (!side.inSquad(event.player)) problem('not-in-line-up', '/player', 'This player is not in the line-up.');
        const player = side.of(event.player);
        const twice = sport.sanctions.cards.includes('second-yellow') && player.yellow > 0;
        if (event.colour === 'red') player.red = true;
        else if (event.colour === 'second-yellow') player.secondYellow = true;
        else if (twice) {
          problem('second-caution', '/colour', 'This player was cautioned before: this card is a second yellow.');
          player.secondYellow = true;
        } else player.yellow += 1;
        side.judge(player);
        break;
      }
      case 'foul': {
        if (event.player === null) break;
        const side = sides[event.side];
        if (side.isOut(event.player)) problem('sent-off', '/player', 'This player takes no further part.');
        else if (!side.mayPlay(event.player)) problem('not-on-field', '/player', 'This player is not on the field.');
        const player = side.of(event.player);
        player.fouls += 1;
        side.judge(player);
        break;
      }
      case 'time-penalty': {
        if (!sport.sanctions.timePenalties.includes(event.minutes)) {
          const known = sport.sanctions.timePenalties.join(', ') || 'none';
          problem('not-this-sport', '/minutes', `The time penalties of ${sport.slug} are ${known}.`);
          break;
        }
        if (event.player === null) break;
        const side = sides[event.side];
        if (side.isOut(event.player)) problem('sent-off', '/player', 'This player takes no further part.');
        const player = side.of(event.player);
        player.timePenalties += 1;
        side.judge(player);
        break;
      }
      case 'substitution': {
        const refusal = sides[event.side].change(event);
        if (refusal !== null) problem(...refusal);
        break;
      }
      case 'set':
      case 'line-up':
      case 'clock':
      case 'period':
      case 'state':
      case 'result':
      case 'take-back':
        break;
      default:
        event satisfies never;
    }
  }
  return { home: sides.home.sheet(), away: sides.away.sheet() };
};
