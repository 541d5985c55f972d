import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../engine/operation';

/** The output item that an operation makes of its documented answer, with all that it can have. */
export declare function outputOf(operation: Operation): IDataObject;
