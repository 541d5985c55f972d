/* global document, getComputedStyle, NodeFilter */

/**
 * Runs in the browser's page: what somebody can read below an element, and whether all of it can be seen.
 *
 * @param {string} selector of the element; the first one that is visible
 * @returns {import('./findings').SeenText[]}
 */
(selector) => {
	/** Texts are measured in fractions of pixels, boxes in whole ones. */
	const TOLERANCE = 1;
	/** Buttons that n8n shows beside a label only while the mouse is over it. */
	const HOVER_BUTTONS = '[data-test-id="parameter-options-container"]';

	const isVisible = (element) =>
		element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
	const root = [...document.querySelectorAll(selector)].find(isVisible);
	if (!root) return [];

	const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
	const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';

	/**
	 * Whether an element around it hides a part of a text, and nothing in between scrolls it into sight.
	 *
	 * @param {{ x: boolean, y: boolean }} fixed the directions in which nothing scrolls
	 */
	const isCut = (box, element, fixed = { x: true, y: true }) => {
		if (element === root.parentElement) return false;
		const { overflowX, overflowY } = getComputedStyle(element);
		const { left, right, top, bottom } = element.getBoundingClientRect();
		const isTooWide = box.right > right + TOLERANCE || box.left < left - TOLERANCE;
		const isTooHigh = box.bottom > bottom + TOLERANCE || box.top < top - TOLERANCE;
		if (fixed.x && hides(overflowX) && isTooWide) return true;
		if (fixed.y && hides(overflowY) && isTooHigh) return true;
		const still = { x: fixed.x && !scrolls(overflowX), y: fixed.y && !scrolls(overflowY) };
		return isCut(box, element.parentElement, still);
	};

	/** Whether n8n marks the field of a label as one that has to be filled in. */
	const isMarked = (label) =>
		[
			...(label.closest('.parameter-item')?.querySelectorAll('[data-test-id="parameter-issues"]') ??
				[]),
		].some(isVisible);

	const texts = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const { currentNode } = walker;
		const { parentElement } = currentNode;
		const text = currentNode.textContent.trim();
		if (text === '' || !isVisible(parentElement) || parentElement.closest(HOVER_BUTTONS)) continue;
		const range = document.createRange();
		range.selectNodeContents(currentNode);
		const label = parentElement.closest('label');
		texts.push({
			text,
			kind: label ? 'label' : 'text',
			isCut: isCut(range.getBoundingClientRect(), parentElement),
			isMarked: label !== null && isMarked(label),
		});
	}

	const pen = document.createElement('canvas').getContext('2d');
	const inputs = 'input:not([type="checkbox"], [type="radio"]), textarea';
	for (const input of [...root.querySelectorAll(inputs)].filter(isVisible)) {
		const { font, paddingLeft, paddingRight } = getComputedStyle(input);
		const kind = input.value === '' ? 'placeholder' : 'value';
		const text = input.value || input.placeholder;
		pen.font = font;
		const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
		const isTooWide = input.tagName === 'INPUT' && pen.measureText(text).width > room + TOLERANCE;
		if (text !== '') texts.push({ text, kind, isCut: isTooWide, isMarked: false });
	}
	return texts;
};
