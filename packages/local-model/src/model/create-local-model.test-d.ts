import { type AgentOutput, type CodingAgentToolset, codingAgentToolset } from '@router/schemas';
import { expectTypeOf } from 'vitest';
import { type LocalModel, loadLocalModel, loadShippedModel, trainLocalModel } from '../index.ts';

const { model } = trainLocalModel([], { toolset: codingAgentToolset });
expectTypeOf(model).toEqualTypeOf<LocalModel<CodingAgentToolset>>();
expectTypeOf(model.route('').output).toEqualTypeOf<AgentOutput<CodingAgentToolset>>();
expectTypeOf(loadLocalModel(new Uint8Array())).toEqualTypeOf<LocalModel<CodingAgentToolset>>();
expectTypeOf(loadShippedModel()).resolves.toEqualTypeOf<LocalModel<CodingAgentToolset>>();
