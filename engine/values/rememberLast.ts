/** A function that remembers its last result: consecutive items of a run are often the same. */
export function rememberLast<K extends string | number, V>(answer: (key: K) => V): (key: K) => V {
	let last: { readonly key: K; readonly value: V } | undefined;
	return (key) => {
		if (last?.key !== key) last = { key, value: answer(key) };
		return last.value;
	};
}
