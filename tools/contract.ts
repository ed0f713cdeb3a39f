import { join } from 'node:path';
import { stepContract } from './house/contract.ts';

// `npm run contract`: whoever means to change the contract says so by it.
const version = await stepContract(join(import.meta.dirname, '..'));
process.stdout.write(`The contract is version ${version}. Commit packages/contracts/contract.json with its change.\n`);
