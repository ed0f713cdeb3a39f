export {
  correctElo,
  ELO,
  type EloLedger,
  type EloMatch,
  type EloRating,
  type EloSettings,
  eloAt,
  expectedScore,
  rateByElo,
} from './elo.ts';
export {
  type CorrectedRatings,
  type RatedMatch,
  type RatingChange,
  type RatingCorrection,
  type RatingLedger,
  type RatingPoint,
  type RatingStep,
  ratingHistory,
} from './ledger.ts';
export {
  correctSkill,
  type PickUpMatch,
  rateBySkill,
  SKILL,
  type SkillLedger,
  type SkillRating,
  type SkillSettings,
  skillAt,
} from './skill.ts';
export type { Uncertainty } from './uncertainty.ts';
