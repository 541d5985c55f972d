/** Puts its key into the path, where only a function can put it. */
exports.ProbeApi = class {
	name = 'probeApi';
	displayName = 'Probe API';
	properties = [
		{
			displayName: 'Key',
			name: 'key',
			type: 'string',
			typeOptions: { password: true },
			default: 'default-key',
		},
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
	];

	async authenticate({ key }, request) {
		return { ...request, url: request.url.replace('{key}', key) };
	}
};
