import { describe } from 'vitest';
import { memoryStore } from './memory-store.ts';
import { storeContract } from './store.contract.ts';

describe('de opslag in het geheugen, waarmee de tests werken', () => { storeContract(memoryStore); });
