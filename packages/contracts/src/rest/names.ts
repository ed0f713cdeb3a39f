import { z } from 'zod';
import type { NameInput } from '../names.ts';
import { Id, line, lineOrNothing } from '../primitives.ts';

/**
 * What says who a person is, wherever it stands in an answer. The mark `x-person` goes into the OpenAPI document: docs/names.md is the
 * list of all places that have it, and what each reader sees there.
 */
const marked = { name: { 'x-person': 'name' }, part: { 'x-person': 'name-part' }, id: { 'x-person': 'id' } } as const;

/** The id of a user. */
export const UserId = Id.meta(marked.id);
/** What is reported: a person, a team, a venue or a tournament. */
export const SubjectId = Id.meta(marked.id);
/** A person's name as the reader may see it. */
export const PersonName = z.string().meta(marked.name);

export const GivenName = line(40);
/** Empty of who has none. */
export const FamilyName = lineOrNothing(40);
/** The parts of a name, for whom it belongs to and for who may change it; null of a name that nobody has split. */
export const nameParts = {
  givenName: z.string().meta(marked.part).nullable(),
  familyName: z.string().meta(marked.part).nullable(),
} as const;

/** A name that nobody has split. */
export const WholeName = line(80);

/** All that the platform keeps of the caller. */
export const OwnRows = z
  .record(z.string(), z.array(z.record(z.string(), z.unknown())))
  .meta({ 'x-person': 'everything' });

/** What is wrong with how a name is given, by field: the two parts come together, and not beside the whole. */
const nameProblems = ({ name, givenName, familyName }: NameInput): readonly (readonly [keyof NameInput, string])[] => {
  if (givenName === undefined && familyName === undefined) return [];
  if (name !== undefined) return [['name', 'name-once']];
  if (givenName === undefined) return [['givenName', 'name-together']];
  return familyName === undefined ? [['familyName', 'name-together']] : [];
};

type Report = z.core.$RefinementCtx<NameInput>;

/** For `superRefine`: a change of a name, or none. */
export const nameOrNone = (input: NameInput, { addIssue }: Report): void => {
  for (const [field, message] of nameProblems(input)) addIssue({ code: 'custom', path: [field], message });
};

/** For `superRefine`: a name, whole or in two parts. */
export const oneName = (input: NameInput, context: Report): void => {
  nameOrNone(input, context);
  if (input.name === undefined && input.givenName === undefined && input.familyName === undefined) {
    context.addIssue({ code: 'custom', path: ['name'], message: 'name-missing' });
  }
};
