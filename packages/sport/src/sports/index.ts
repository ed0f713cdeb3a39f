export { technicalResult, walkover } from './awarded.ts';
export { SPORT_RULES, type SportRulesSlug } from './catalogue.ts';
export { checkSport } from './check-sport.ts';
export type { SideScores } from './overtime.ts';
export { type PartProblem, partLimit } from './parts.ts';
export { type ResultProblem, resultProblems } from './result-problems.ts';
export {
  AS_MANY_AS_IT_TAKES,
  type AwardRules,
  type LineUpRules,
  type OvertimeRules,
  type SanctionRules,
  type SetRules,
  type SetTarget,
  type Source,
  type SportRules,
  type TechnicalRule,
} from './rules.ts';
export {
  countScore,
  type ScoreProblem,
  type ScoreProblemCode,
  type ScoreSettings,
  scoreOf,
  scoreProblems,
} from './score-problems.ts';
export { isSetEnd, setsToWin, setTarget, setWinner } from './sets.ts';
export { isShootOutEnd, type ShootOutTally, shootOutWinner } from './shoot-out.ts';
export { tableRules } from './table-rules.ts';
