export type ScheduleConflictKind =
  | 'court-closed'
  | 'court-not-allowed'
  | 'court-taken'
  | 'too-early'
  | 'too-late'
  | 'moved-though-fixed'
  | 'wrong-order'
  | 'entry-twice'
  | 'entry-without-rest'
  | 'player-twice'
  | 'player-without-rest'
  | 'referee-twice'
  | 'referee-without-rest'
  | 'referee-away'
  | 'referee-barred'
  | 'referee-plays'
  | 'referee-missing'
  | 'too-few-referees';

/** One rule that a plan breaks. */
export interface ScheduleConflict {
  readonly kind: ScheduleConflictKind;
  readonly match: string;
  /** The other match, where there is one. */
  readonly other: string | null;
  /** Entries, players or referees that it is about. */
  readonly who: readonly string[];
  /** False where results to come decide whether it is one of `who`, and which. */
  readonly certain: boolean;
  readonly court: string;
  /** The minutes that are in conflict: played twice, outside what is allowed, or missing from a rest or a pause. */
  readonly from: number;
  readonly to: number;
  /** The rule that is broken, a JSON pointer into the rules; null for what holds without being said. */
  readonly path: string | null;
}

/** What a conflict says. */
export const conflictText = ({
  kind,
  match,
  other,
  who,
  certain,
  court,
  from,
  to,
}: ScheduleConflict): { ru: string; en: string } => {
  const names = who.join(', ');
  const maybe = certain ? { ru: '', en: '' } : { ru: ' (возможно)', en: ' (possibly)' };
  const when = `${from}-${to}`;
  const text = (ru: string, en: string) => ({ ru: `${ru}: ${when}${maybe.ru}`, en: `${en}: ${when}${maybe.en}` });
  const whom = names === '' ? { ru: '', en: '' } : { ru: ` для ${names}`, en: ` for ${names}` };
  switch (kind) {
    case 'court-closed':
      return text(`${match}: площадка ${court} закрыта`, `${match}: court ${court} is closed`);
    case 'court-not-allowed':
      return text(`${match}: не на площадке ${court}`, `${match}: not on court ${court}`);
    case 'court-taken':
      return text(`${match}: на площадке ${court} уже ${other}`, `${match}: ${other} is on court ${court}`);
    case 'too-early':
      return text(`${match}: слишком рано${whom.ru}`, `${match}: too early${whom.en}`);
    case 'too-late':
      return text(`${match}: слишком поздно${whom.ru}`, `${match}: too late${whom.en}`);
    case 'moved-though-fixed':
      return text(`${match}: место закреплено`, `${match}: its place is fixed`);
    case 'wrong-order':
      return text(`${match} и ${other}: не в том порядке`, `${match} and ${other}: in the wrong order`);
    case 'entry-twice':
    case 'player-twice':
      return text(`${names} сразу в ${match} и ${other}`, `${names} in ${match} and ${other} at once`);
    case 'entry-without-rest':
    case 'player-without-rest':
      return text(
        `${names} без отдыха между ${match} и ${other}`,
        `${names} without rest between ${match} and ${other}`,
      );
    case 'referee-twice':
      return text(`судья ${names} сразу на ${match} и ${other}`, `referee ${names} at ${match} and ${other} at once`);
    case 'referee-without-rest':
      return text(
        `судья ${names} без отдыха между ${match} и ${other}`,
        `referee ${names} without rest between ${match} and ${other}`,
      );
    case 'referee-away':
      return text(`${match}: судьи ${names} нет`, `${match}: referee ${names} is away`);
    case 'referee-barred':
      return text(`${match}: судье ${names} нельзя судить этот матч`, `${match}: referee ${names} is barred from it`);
    case 'referee-plays':
      return text(`${match}: судья ${names} сам играет`, `${match}: referee ${names} plays in it`);
    case 'referee-missing':
      return text(`${match}: нет назначенного судьи ${names}`, `${match}: ${names}, named as referee, is missing`);
    case 'too-few-referees':
      return text(`${match}: не хватает судей`, `${match}: too few referees`);
    default:
      return kind satisfies never;
  }
};
