import { mkdirSync, statSync } from 'node:fs';
import { EditorSession } from '../editor/editorSession';
import { pictures } from './pictures';

/*
 * npm run screenshots: takes the pictures of the documents from n8n's editor and writes them to docs/images. Exit code 1
 * if one is too large for a fast page.
 */

const folder = 'docs/images';
const MAX_KILOBYTES = 150;

async function main(): Promise<void> {
	const session = await EditorSession.start({ width: 1230, height: 1000, scale: 2 });
	try {
		mkdirSync(folder, { recursive: true });
		for (const { name, take } of pictures) {
			await take(session, `${folder}/${name}`);
			const kilobytes = Math.ceil(statSync(`${folder}/${name}`).size / 1000);
			console.log(`${folder}/${name}: ${kilobytes} kB`);
			if (kilobytes > MAX_KILOBYTES) process.exitCode = 1;
		}
	} finally {
		await session.stop();
	}
}

void main();
