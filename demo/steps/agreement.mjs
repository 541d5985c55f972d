/**
 * The comparison of n8n and simulator. It is TypeScript, to be tested with the rest, so it can be loaded only when the
 * project's tools are installed.
 *
 * @returns {Promise<typeof import('../agreement')>}
 */
export async function agreement() {
	const { tsImport } = await import('tsx/esm/api');
	return tsImport('../agreement.ts', import.meta.url);
}
