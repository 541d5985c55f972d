import { serve } from './served.mjs';

await serve(({ simulator, n8n, session: { login } }) => {
	process.send?.({ editor: n8n.address, simulator: simulator.address, login });
});
