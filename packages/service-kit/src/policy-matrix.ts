/** The statuses of one route's answers, by what is asked about and by who asks. */
export type MatrixRow<Caller extends string, Subject extends string> = Readonly<
  Record<Subject, Readonly<Record<Caller, number>>>
>;

/**
 * What routes answer to whom. The tests of the service prove each status on the real database; together the matrices of all services
 * have every route once, and `docs/policies.md` shows them.
 */
export interface PolicyMatrix<Caller extends string = string, Subject extends string = string> {
  /** The head of its part of the page. */
  readonly title: string;
  /** Who asks: the names with what they mean, in the order of the columns. */
  readonly callers: Readonly<Record<Caller, string>>;
  /** What is asked about: the names with what they mean. */
  readonly subjects: Readonly<Record<Subject, string>>;
  /** For this caller this subject does not exist. */
  readonly hidden: { readonly subject: Subject; readonly caller: Caller };
  /** By the id of the operation. */
  readonly rows: Readonly<Record<string, MatrixRow<Caller, Subject>>>;
}

/** Declares a matrix; callers and subjects follow from their descriptions, and every row has all of them. */
export const definePolicyMatrix = <Caller extends string, Subject extends string>(
  matrix: Pick<PolicyMatrix<Caller, Subject>, 'callers' | 'subjects'> & NoInfer<PolicyMatrix<Caller, Subject>>,
): PolicyMatrix<Caller, Subject> => matrix;

/**
 * Makes the statuses of a row from a list in the order of `callers`.
 * @throws {RangeError} for more or fewer statuses than callers
 */
export const statusesOf =
  <Caller extends string>(callers: Readonly<Record<Caller, string>>) =>
  (...statuses: readonly number[]): Readonly<Record<Caller, number>> => {
    const names = Object.keys(callers) as Caller[];
    if (statuses.length !== names.length) throw new RangeError(`A row has ${names.length} statuses.`);
    return Object.fromEntries(names.map((name, index) => [name, statuses[index]])) as Record<Caller, number>;
  };
