import type { SportRules } from '../sports/rules.ts';
import type { LineUpEvent, SubstitutionEvent } from './events.ts';
import type { ProtocolProblemCode } from './problems.ts';

/** Why a player takes no further part. */
export type OutReason = 'sent-off' | 'fouled-out' | 'time-penalties';

/** What a player was punished with in this match. */
export interface PlayerSanctions {
  readonly player: string;
  readonly yellow: number;
  /** A second yellow card, whether recorded as such or as another yellow. */
  readonly secondYellow: boolean;
  readonly red: boolean;
  readonly fouls: number;
  readonly timePenalties: number;
  readonly out: OutReason | null;
}

/** A side as it stands: without a recorded line-up only sanctions are known. */
export interface SideLineUp {
  readonly known: boolean;
  readonly starters: readonly string[];
  readonly bench: readonly string[];
  readonly onField: readonly string[];
  /** Changes that count towards the limit, in the match or in this set. */
  readonly changes: number;
  /** Changes that are left; null is no limit. */
  readonly changesLeft: number | null;
  readonly sanctions: readonly PlayerSanctions[];
  /** Players on the field are fewer than the sport needs. */
  readonly short: boolean;
}

/** Sanctions while they are followed. */
type Sanctions = { -readonly [Key in keyof PlayerSanctions]: PlayerSanctions[Key] };

/** A player goes out or stays; the first reason counts. */
const outReason = (sport: SportRules, player: Sanctions): OutReason | null => {
  const { foulsOut, timePenaltiesOut } = sport.sanctions;
  if (player.red || player.secondYellow) return 'sent-off';
  if (foulsOut !== null && player.fouls >= foulsOut) return 'fouled-out';
  return timePenaltiesOut !== null && player.timePenalties >= timePenaltiesOut ? 'time-penalties' : null;
};

/** One side of a match, followed through the happenings in the order of play. */
export class SideWatch {
  readonly #sport: SportRules;
  readonly #lineUps: ReadonlyMap<number | null, LineUpEvent>;
  readonly #sanctions = new Map<string, Sanctions>();
  #onField = new Set<string>();
  #set: number | null = null;
  #changes = 0;
  /** Who has left the field in this match, for sports in which nobody comes back. */
  #left = new Set<string>();
  /** Who has come on in this set, and who stands for whom: players change once, with each other. */
  #entered = new Set<string>();
  #partner = new Map<string, string>();

  constructor(sport: SportRules, lineUps: ReadonlyMap<number | null, LineUpEvent>) {
    this.#sport = sport;
    this.#lineUps = lineUps;
    this.#line();
  }

  #lineUp(): LineUpEvent | undefined {
    return this.#lineUps.get(this.#set) ?? this.#lineUps.get(null);
  }

  /** The starters take the field, without those who are out. */
  #line(): void {
    this.#onField = new Set((this.#lineUp()?.starters ?? []).filter((player) => !this.isOut(player)));
  }

  /** A new set begins: in sports of sets the changes begin anew. */
  inSet(number: number): void {
    if (this.#set === number) return;
    this.#set = number;
    if (this.#sport.lineUp.changes.per === 'set') {
      this.#changes = 0;
      this.#entered = new Set();
      this.#partner = new Map();
    }
    this.#line();
  }

  isOut(player: string): boolean {
    return (this.#sanctions.get(player)?.out ?? null) !== null;
  }

  inSquad(player: string): boolean {
    const lineUp = this.#lineUp();
    return lineUp === undefined || lineUp.starters.includes(player) || lineUp.bench.includes(player);
  }

  /** Whether a player may act on the field. With free changes nobody writes each of them down, so the squad is enough. */
  mayPlay(player: string): boolean {
    if (this.#lineUp() === undefined) return true;
    const free = this.#sport.lineUp.changes.return === 'always';
    return free ? this.inSquad(player) : this.#onField.has(player);
  }

  of(player: string): Sanctions {
    const known = this.#sanctions.get(player);
    if (known !== undefined) return known;
    const fresh: Sanctions = {
      player,
      yellow: 0,
      secondYellow: false,
      red: false,
      fouls: 0,
      timePenalties: 0,
      out: null,
    };
    this.#sanctions.set(player, fresh);
    return fresh;
  }

  /** Applies what a sanction has changed. */
  judge(player: Sanctions): void {
    player.out ??= outReason(this.#sport, player);
    if (player.out !== null) this.#onField.delete(player.player);
  }

  /** What forbids a change; null when it may happen. */
  #changeProblem(event: SubstitutionEvent): readonly [ProtocolProblemCode, string, string] | null {
    const { changes } = this.#sport.lineUp;
    if (this.isOut(event.in)) return ['sent-off', '/in', 'This player takes no further part.'];
    if (this.#lineUp() === undefined) return null;
    if (!this.inSquad(event.in)) return ['not-in-line-up', '/in', 'This player is not in the line-up.'];
    if (this.#onField.has(event.in)) return ['on-field', '/in', 'This player is on the field.'];
    const replacesOut = this.isOut(event.out) && changes.return !== 'never';
    if (!this.#onField.has(event.out) && !replacesOut) {
      return ['not-on-field', '/out', 'This player is not on the field.'];
    }
    if (event.uncounted) return null;
    if (changes.return === 'never' && this.#left.has(event.in)) {
      return ['may-not-return', '/in', 'This player was replaced and does not come back.'];
    }
    if (changes.return === 'once') {
      if (this.#entered.has(event.in)) return ['may-not-return', '/in', 'This player has come on once in this set.'];
      const partner = this.#partner.get(event.in) ?? this.#partner.get(event.out);
      if (partner !== undefined && partner !== event.out && partner !== event.in && !this.isOut(event.out)) {
        return ['wrong-exchange', '/in', 'A player changes back with who came on for them.'];
      }
    }
    if (changes.limit !== null && this.#changes >= changes.limit) {
      return ['no-changes-left', '', `A side has ${changes.limit} changes.`];
    }
    return null;
  }

  /** Makes a change, also one that the rules forbid: what is recorded has happened. */
  change(event: SubstitutionEvent): readonly [ProtocolProblemCode, string, string] | null {
    const problem = this.#changeProblem(event);
    if (!event.uncounted) {
      this.#changes += 1;
      this.#entered.add(event.in);
      this.#partner.set(event.out, event.in).set(event.in, event.out);
    }
    this.#left.add(event.out);
    this.#onField.delete(event.out);
    if (!this.isOut(event.in)) this.#onField.add(event.in);
    return problem;
  }

  sheet(): SideLineUp {
    const lineUp = this.#lineUp();
    const { limit } = this.#sport.lineUp.changes;
    return {
      known: lineUp !== undefined,
      starters: lineUp?.starters ?? [],
      bench: lineUp?.bench ?? [],
      onField: lineUp === undefined ? [] : [...this.#onField],
      changes: this.#changes,
      changesLeft: limit === null ? null : Math.max(limit - this.#changes, 0),
      sanctions: [...this.#sanctions.values()].map((player) => ({ ...player })),
      short: lineUp !== undefined && this.#onField.size < this.#sport.lineUp.least,
    };
  }
}
