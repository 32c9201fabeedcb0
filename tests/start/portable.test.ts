import { packedTool, portableDependencies, portableLock } from '../../src/start/portable.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'portable.yaml', { packedTool, portableDependencies, portableLock });
