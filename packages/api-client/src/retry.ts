export type FetchRequest = (request: Request) => Promise<Response>;

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** How often a request is sent again, unless the caller has more patience. */
export const RETRIES = 3;
const LONGEST_WAIT_MILLIS = 10_000;

/** Milliseconds that `Retry-After` (seconds or a date) asks for, one second without it. */
const waitMillis = (response: Response): number => {
  const header = response.headers.get('retry-after');
  if (header === null) return 1_000;
  const millis = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(millis) ? 1_000 : Math.max(0, millis);
};

const pause = (millis: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, millis);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });

/** The server acts once on a POST that names its key. */
const isKeyed = ({ method, headers }: Request): boolean => method === 'POST' && headers.has('idempotency-key');

/**
 * True for what is answered alike when the first time has taken effect already. A second DELETE finds nothing, a second
 * change on the same version is refused: the caller would take its own success for a failure.
 */
const isRepeatable = (request: Request): boolean =>
  READING.has(request.method) || isKeyed(request) || (request.method === 'PUT' && !request.headers.has('if-match'));

/**
 * A refused 429 did nothing, so it may always be sent again; a 503 may have done something; a 409 that names a time is
 * about the same request, which is still under way.
 */
const mayRetry = (request: Request, { status, headers }: Response): boolean =>
  status === 429 ||
  (status === 503 && isRepeatable(request)) ||
  (status === 409 && isKeyed(request) && headers.has('retry-after'));

/** Sends again, a few times, what the server asks to be sent later; a wait beyond 10 s is left to the caller. */
export const withRetries =
  (send: FetchRequest, retries: number): FetchRequest =>
  async (request) => {
    for (let left = retries; ; left -= 1) {
      const response = await send(left === 0 ? request : request.clone());
      const wait = waitMillis(response);
      if (left === 0 || !mayRetry(request, response) || wait > LONGEST_WAIT_MILLIS) return response;
      await response.body?.cancel();
      await pause(wait, request.signal);
    }
  };
