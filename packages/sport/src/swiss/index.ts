export { type SwissOutput, swissCommand } from './command.ts';
export { pairRound } from './pair-round.ts';
export type { SwissInput, SwissMatch, SwissPair, SwissPairing, SwissRest, SwissRound } from './round.ts';
