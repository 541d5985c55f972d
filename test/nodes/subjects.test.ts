import { gather } from '../../engine/batch/gather';
import { subjectsOf } from '../../engine/batch/subjects';
import type { Task } from '../../engine/work/task';
import { filledIn, operations } from './operations';

/** What changes nothing that is there already. */
const NEW = [
	...['smsPartner contactGroup.create', 'smsPartner subaccount.create'],
	...['smsPartner contactRental.rent', 'mailPartner subaccount.create'],
];

const remote = operations.filter(({ operation }) => operation.request.kind !== 'local');

it.each(remote)('$title says what it is about, where it changes something', (placed) => {
	const { operation, product, title } = placed;
	const wanted = { simplify: true, limit: 50, combines: true };
	const task: Task = { index: 0, input: { params: filledIn(operation), ...wanted }, parts: [] };
	const [request] = gather(operation, [task], product.country);
	const subjects = request ? subjectsOf(operation, request, product.country) : [];
	const isAboutNothing = operation.repeat === 'safe' || NEW.includes(title);
	expect(subjects.length > 0).toBe(!isAboutNothing);
});
