import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The repository. */
export const project = join(__dirname, '..');

/** A real n8n 2.41.1 is installed here, with n8n's own nodes and a Node 24 (demo/package.json). */
export const demo = join(project, 'demo');

/** Creates an empty folder; the caller deletes it. */
export function temporaryFolder(): string {
	return mkdtempSync(join(tmpdir(), 'bench-'));
}
