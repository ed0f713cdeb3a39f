import { z } from 'zod';
import type { DataFolder } from './folder.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

const InstanceRecord = z.object({
  /** Public address: the issuer of tokens is under it. */
  url: z.string(),
  /** Where it is reached from this machine. */
  address: z.string(),
  pid: z.int(),
  /** Absent where an earlier version wrote the record. */
  version: z.string().optional(),
  startedAt: z.iso.datetime().optional(),
});
export type InstanceRecord = z.infer<typeof InstanceRecord>;

/** The record stays after a stop, so that a token made between two starts has the right issuer. */
export const recordInstance = (folder: DataFolder, record: InstanceRecord): Promise<void> =>
  writePrivateFile(folder.instance, record);

/** The instance that runs on the folder or ran there last. */
export const lastInstance = (folder: DataFolder): Promise<InstanceRecord | undefined> =>
  readPrivateFile(folder.instance, InstanceRecord);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** The instance that runs on the folder now, or undefined. */
export const runningInstance = async (folder: DataFolder): Promise<InstanceRecord | undefined> => {
  const record = await lastInstance(folder);
  if (!record || !isAlive(record.pid)) return undefined;
  try {
    const answer = await fetch(`${record.address}/healthz`, { signal: AbortSignal.timeout(2000) });
    return answer.ok ? record : undefined;
  } catch {
    return undefined;
  }
};
