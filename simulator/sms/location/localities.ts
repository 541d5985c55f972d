import type { Refusal } from '../../operation';
import type { Parameters } from '../../parameters';
import { isRecord } from '../../parameters';
import type { Locality, Target } from '../../rental';
import type { SmsAccount } from '../../state';
import * as codes from './codes';

/** The requested postcodes, then departments, with all their available contacts; age and interests have no effect. */
export function localitiesOf(
	{ zipcode, department }: Target,
	{ rentable }: SmsAccount,
): Locality[] {
	const named = [
		...split(zipcode).map((name) => ({ type: 'CP' as const, name })),
		...split(department).map((name) => ({ type: 'DEP' as const, name })),
	];
	return named.map(({ type, name }) => {
		const volume = rentable[name] ?? 0;
		return { type, name, volume, wanted: volume };
	});
}

function split(list: string): string[] {
	return list.split(',').filter((name) => name !== '');
}

/**
 * The localities with the number of contacts requested in `volumes`, {"60200": 20}, or the refusal; omitted localities
 * are not requested.
 */
export function withVolumes(
	localities: readonly Locality[],
	volumes: unknown,
): { localities: Locality[] } | { refusal: Refusal } {
	const wanted: Parameters = isRecord(volumes) ? volumes : {};
	const refusal = volumesRefusal(localities, wanted);
	if (refusal !== undefined) return { refusal };
	return {
		localities: localities.flatMap((one) =>
			wanted[one.name] === undefined ? [] : [{ ...one, wanted: Number(wanted[one.name]) }],
		),
	};
}

function volumesRefusal(localities: readonly Locality[], wanted: Parameters): Refusal | undefined {
	if (Object.keys(wanted).length === 0) return codes.volumeRequired;
	for (const [name, number] of Object.entries(wanted)) {
		const locality = localities.find((one) => one.name === name);
		if (locality === undefined) return codes.localityRequired;
		if (!Number.isInteger(Number(number)) || Number(number) < 1) return codes.volumeRequired;
		if (Number(number) > locality.volume) return codes.volumeTooHigh;
	}
	return undefined;
}
