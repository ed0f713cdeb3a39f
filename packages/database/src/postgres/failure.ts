/** The built-in PostgreSQL cannot run; the message is one sentence for the person at the terminal. */
export class PostgresFailure extends Error {
  override name = 'PostgresFailure';
}

/** Null for a file that is not there; any other failure passes through. */
export const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** Another live process uses the same data folder. */
export class AlreadyRunning extends PostgresFailure {
  override name = 'AlreadyRunning';

  constructor(folder: string) {
    super(`ProDvor is already running on the data folder ${folder}.`);
  }
}

/** The disk of a data folder has no room, or the system gives this user no more of it. */
export class NoRoom extends PostgresFailure {
  override name = 'NoRoom';

  constructor(folder: string) {
    super(`The disk of ${folder} has no room for PostgreSQL: free some space and start again.`);
  }
}
