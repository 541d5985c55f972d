import { writeFileSync } from 'node:fs';
import { pages } from './pages';

/* npm run docs: writes the parts of the docs that come from the code. */
for (const { name, file, found, wanted } of pages()) {
	if (found !== wanted) writeFileSync(file, wanted);
	console.log(`${name}: ${found === wanted ? 'up to date' : 'written'}`);
}
