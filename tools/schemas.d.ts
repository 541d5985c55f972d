import type { IDataObject } from 'n8n-workflow';
import type { Field, Shown } from '../engine/operation/field';
import type { Operation } from '../engine/operation/operation';

/** The example in the placeholder of a field ("e.g. 25"), or else its default, read as in a run. */
export declare function exampleOf(field: Field<unknown>): unknown;

/** The output item of an operation for its documented response, with all optional fields. */
export declare function outputOf(operation: Operation): IDataObject;

/** The example in the placeholder of a field ("e.g. 25"), or else its default, as in the panel. */
export declare function shownExample(shown: Shown): unknown;
