import type { IDataObject } from 'n8n-workflow';
import type { Field, Shown } from '../engine/operation/field';
import type { Operation } from '../engine/operation/operation';

/** The example that a field shows ("e.g. 25"), or else its default, read as a run would read it. */
export declare function exampleOf(field: Field<unknown>): unknown;

/** The output item that an operation makes of its documented answer, with all that it can have. */
export declare function outputOf(operation: Operation): IDataObject;

/** The example that a field shows ("e.g. 25"), or else its default, as it stands in the panel. */
export declare function shownExample(shown: Shown): unknown;
