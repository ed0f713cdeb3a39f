import { SingleBar } from 'cli-progress';

/** What a person at the terminal sees while something long is under way; it goes to standard error. */
export interface Progress {
  step(text: string): void;
  bar(title: string): { update(done: number, total: number): void; stop(): void };
}

const BAR_WIDTH = 28;

/** A bar on a terminal; one line at the beginning elsewhere, so that a log stays readable. */
export const terminalProgress = (stream: NodeJS.WriteStream = process.stderr): Progress => ({
  step: (text) => {
    stream.write(`${text}\n`);
  },
  bar: (title) => {
    if (!stream.isTTY) {
      stream.write(`${title}\n`);
      return { update: () => {}, stop: () => {} };
    }
    const bar = new SingleBar({
      stream,
      format: `${title}  {bar} {value}/{total}`,
      barsize: BAR_WIDTH,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      stopOnComplete: false,
    });
    let started = false;
    return {
      update: (done, total) => {
        if (!started) {
          bar.start(total, done);
          started = true;
          return;
        }
        bar.setTotal(total);
        bar.update(done);
      },
      stop: () => {
        if (started) bar.stop();
      },
    };
  },
});

/** For work whose progress nobody watches. */
export const silentProgress: Progress = { step: () => {}, bar: () => ({ update: () => {}, stop: () => {} }) };
