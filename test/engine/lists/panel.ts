import type { IHttpRequestOptions, ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';
import { node } from '../products';
import { standIn } from '../standIn';

/** A panel, with what stands in it; its lists are answered so. */
export function panelThat(
	answer: (request: IHttpRequestOptions) => unknown,
	parameters: INodeParameters = {},
) {
	const requests: IHttpRequestOptions[] = [];
	const httpRequestWithAuthentication = async (_: string, request: IHttpRequestOptions) => {
		requests.push(request);
		return { statusCode: 200, headers: {}, body: JSON.stringify(answer(request)) };
	};
	const credential = { smsApiKey: 'sms-key-123456', voiceApiKey: 'voice-key-123456' };
	const context = Object.assign(standIn<ILoadOptionsFunctions>({ getNode: () => node }), {
		getCredentials: async () => credential,
		getCurrentNodeParameter: (name: string) => parameters[name],
		helpers: { httpRequestWithAuthentication },
	});
	return { context, requests };
}
